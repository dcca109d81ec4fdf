import type { Score } from "./resultats";
import { A_CORRIGER, NC, SANS_NOTE } from "./textes";

export type ScoreEcrit = number | typeof NC | typeof SANS_NOTE | typeof A_CORRIGER;

/** Ce qu'une cellule de pourcentage contient : un nombre de 0 à 1 non arrondi, `NC`, `—` ou `à corriger`. */
export function ecrireScore(score: Score): ScoreEcrit {
  switch (score.etat) {
    case "note":
      return score.valeur;
    case "nc":
      return NC;
    case "vide":
      return SANS_NOTE;
    case "a-corriger":
      return A_CORRIGER;
  }
}
