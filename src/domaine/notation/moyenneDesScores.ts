import type { Score } from "./resultats";

/**
 * R-SCORE-3 : la moyenne des pourcentages des rubriques évaluées, chacune pesant autant. Une rubrique `NC` ou sans
 * note n'y entre pas ; une rubrique sans note rend la moyenne provisoire ; une rubrique à corriger l'empêche.
 */
export function moyenneDesScores(scores: readonly Score[]): Score {
  let somme = 0;
  let evaluees = 0;
  let neutralisees = 0;
  let provisoire = false;
  for (const score of scores) {
    if (score.etat === "a-corriger") return score;
    if (score.etat === "nc") neutralisees++;
    if (score.etat === "vide" || (score.etat === "note" && score.provisoire)) provisoire = true;
    if (score.etat === "note") {
      somme += score.valeur;
      evaluees++;
    }
  }
  if (evaluees > 0) return { etat: "note", valeur: somme / evaluees, provisoire };
  return neutralisees > 0 && neutralisees === scores.length ? { etat: "nc" } : { etat: "vide" };
}
