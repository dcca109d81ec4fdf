import { useState } from "react";

export type DossierChoisi = "ctg" | "departement";

/** Gardé le temps du volet : changer d'onglet n'y change rien. */
let dernier: DossierChoisi = "ctg";

export function useDossierChoisi(): readonly [DossierChoisi, (choisi: DossierChoisi) => void] {
  const [choisi, poser] = useState(dernier);
  return [
    choisi,
    (suivant) => {
      dernier = suivant;
      poser(suivant);
    },
  ];
}
