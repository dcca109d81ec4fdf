import type { ConstatDeControle } from "../../../../src/domaine/controle/constat";

/** Un constat de contrôle, dont on ne dit que ce qui compte pour l'essai. */
export function constatDEssai(cle: string, autres: Partial<ConstatDeControle> = {}): ConstatDeControle {
  return {
    cle,
    controle: "C-ESSAI-1",
    gravite: "a-corriger",
    roles: ["conseil"],
    regle: "R-SCORE-4",
    phrase: `Ce que dit ${cle}.`,
    geste: "Corriger la cellule.",
    feuille: "CTG Grille",
    cellule: "C12",
    source: "",
    correction: null,
    ...autres,
  };
}
