import type { LigneDeBudget } from "../../domaine/financement/budget/budget";
import { arrondirAuCentime } from "../../domaine/financement/arrondirAuCentime";
import { adresse } from "../adresses";
import type { ContenuFormule } from "../types";
import { COLONNE } from "./colonnesDeLaFeuille";

/** R-BUDGET-1 : le réalisé moins la dernière prévision, l'actualisé ou à défaut le prévu ; vide si l'un manque. */
export function ecart({ prevu, actualise, realise }: LigneDeBudget, ligne: number): ContenuFormule {
  const [prevuIci, actualiseIci, realiseIci] = [COLONNE.prevu, COLONNE.actualise, COLONNE.realise].map(
    (colonne) => adresse(ligne, colonne),
  );
  const prevision = actualise ?? prevu;
  return {
    formule:
      `=IF(AND(ISNUMBER(${realiseIci}),OR(ISNUMBER(${prevuIci}),ISNUMBER(${actualiseIci}))),` +
      `ROUND(${realiseIci}-IF(ISNUMBER(${actualiseIci}),${actualiseIci},${prevuIci}),2),"")`,
    resultat: realise === null || prevision === null ? "" : arrondirAuCentime(realise - prevision),
  };
}
