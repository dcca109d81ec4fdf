import type { Bornes } from "./resultats";

/**
 * Les bornes d'une moyenne de rubriques (R-SCORE-3, R-SCORE-6). Une rubrique encore sans note y entre, avec ses
 * bornes 0 et 1 : dès que ses cellules seront remplies, elle pèsera dans la moyenne.
 */
export function moyenneDesBornes(bornes: readonly Bornes[]): Bornes {
  let minimum = 0;
  let maximum = 0;
  let bornees = 0;
  let neutralisees = 0;
  for (const borne of bornes) {
    if (borne.etat === "a-corriger") return borne;
    if (borne.etat === "nc") neutralisees++;
    if (borne.etat === "bornes") {
      minimum += borne.minimum;
      maximum += borne.maximum;
      bornees++;
    }
  }
  if (bornees > 0) return { etat: "bornes", minimum: minimum / bornees, maximum: maximum / bornees };
  return neutralisees > 0 ? { etat: "nc" } : { etat: "vide" };
}
