import type { Evaluation } from "../../../domaine/notation/evaluerGrille";
import { PROVISOIRE } from "../../../domaine/notation/textes";
import { compter, enumerer, majuscule } from "../../commun/textes";
import { direBornes } from "../phrases";
import type { ActiviteDesignee } from "./activites";

/** R-SCORE-6 : « Provisoire, de 54 à 81 % ; 12 concernées, 2 NC, 3 non renseignées. » */
export function direDeQuoi({ score, bornes, decompte }: Evaluation): string {
  const { concernees, nc, nonRenseignees } = decompte;
  const nombres = [
    compter(concernees, "note concernée", "notes concernées"),
    `${nc}\u00a0NC`,
    compter(nonRenseignees, "non renseignée", "non renseignées"),
  ].join(", ");
  const provisoire = score.etat === "note" && score.provisoire && bornes.etat === "bornes";
  return provisoire
    ? `${majuscule(PROVISOIRE)}, de ${direBornes(bornes)}\u00a0; ${nombres}.`
    : `${majuscule(nombres)}.`;
}

/** « Suit le partenariat contractuel (Famille et Social) » ; le nom d'une politique seule va sans dire. */
export function direLActivite({ activite, politiques }: ActiviteDesignee, deLaGrille: number): string {
  if (deLaGrille === 1 || politiques.length === deLaGrille) return activite.libelle;
  return `${activite.libelle} (${enumerer(politiques.map(({ libelle }) => libelle))})`;
}
