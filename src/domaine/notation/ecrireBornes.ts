import type { Bornes } from "./resultats";
import { A_CORRIGER, NC, SANS_NOTE } from "./textes";

/** Ce que contiennent les deux cellules des bornes, minimum puis maximum : nombres de 0 à 1, ou deux fois le texte. */
export function ecrireBornes(bornes: Bornes): [minimum: number | string, maximum: number | string] {
  switch (bornes.etat) {
    case "bornes":
      return [bornes.minimum, bornes.maximum];
    case "nc":
      return [NC, NC];
    case "vide":
      return [SANS_NOTE, SANS_NOTE];
    case "a-corriger":
      return [A_CORRIGER, A_CORRIGER];
  }
}
