import { direLeDecompte } from "../../domaine/controle/direLeDecompte";
import { direLeLot } from "../../fichiers/direLeLot";
import type { GrilleDuRapport, RapportDeLecture, RapportLu, ScoreDuRapport } from "../../fichiers/rapport";
import { resumerLeLot } from "../../fichiers/resumerLeLot";
import { compter, direPourcentage } from "../commun/textes";
import { direLeReste } from "../grille/phrases";

/** « 67 % », `NC`, `—` ou `à corriger`. */
export function direScore({ score }: ScoreDuRapport): string {
  return typeof score === "number" ? direPourcentage(score) : score;
}

/** R-SCORE-6 : un pourcentage dont la grille a des vides. */
export function estProvisoire({ score, nonRenseignees }: ScoreDuRapport): boolean {
  return typeof score === "number" && nonRenseignees > 0;
}

/** « Score d’ensemble provisoire : 58 % (entre 41 et 77 %) ; il reste 3 notes ; 2 NC sans motif. » */
export function direLaGrille({ ensemble, ncSansMotif }: GrilleDuRapport): string {
  return [
    direEnsemble(ensemble),
    direLeReste(ensemble),
    ...(ncSansMotif > 0 ? [`${compter(ncSansMotif, "NC", "NC")} sans motif`] : []),
  ].join("\u00a0; ");
}

function direEnsemble(ensemble: ScoreDuRapport): string {
  const score = direScore(ensemble);
  const { minimum, maximum } = ensemble;
  if (!estProvisoire(ensemble) || minimum === null || maximum === null) {
    return `Score d’ensemble\u00a0: ${score}`;
  }
  const intervalle = `entre ${Math.round(minimum * 100)} et ${direPourcentage(maximum)}`;
  return `Score d’ensemble provisoire\u00a0: ${score} (${intervalle})`;
}

/** « 2 bloquants et 1 à corriger. », ou « Aucun constat. » : un fichier sain le dit. */
export function direLesConstats({ decompte }: Pick<RapportLu, "decompte">): string {
  return `${direLeDecompte(decompte) || "Aucun constat"}.`;
}

/** « 12 fichiers : 1 bloquant, 2 à corriger, 8 sans constat et 1 refusé. » */
export function direLeBilan(rapports: readonly RapportDeLecture[]): string {
  return `${direLeLot(resumerLeLot(rapports))}.`;
}
