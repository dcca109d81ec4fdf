import type { GrilleDuRapport, RapportDeLecture, ScoreDuRapport } from "../../fichiers/rapport";
import { compter, direPourcentage, enumerer } from "../commun/textes";
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

/** « 12 fichiers : 9 lus, 2 lus avec des points à regarder et 1 refusé. » */
export function direLeBilan(rapports: readonly RapportDeLecture[]): string {
  const refuses = rapports.filter(({ etat }) => etat === "refuse").length;
  const aRegarder = rapports.filter(({ etat, constats }) => etat === "lu" && constats.length > 0).length;
  const lus = rapports.length - refuses - aRegarder;
  const sortes = [
    ...(lus > 0 ? [compter(lus, "lu")] : []),
    ...(aRegarder > 0 ? [`${compter(aRegarder, "lu")} avec des points à regarder`] : []),
    ...(refuses > 0 ? [compter(refuses, "refusé")] : []),
  ];
  return `${compter(rapports.length, "fichier")}\u00a0: ${enumerer(sortes)}.`;
}
