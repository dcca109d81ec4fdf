import { LONGUEUR_DE_TEXTE } from "../../plan/longueurDeTexte";
import { texteEn, type FeuilleLue } from "../cellules";
import type { ColonneTitree } from "./disposer";
import type { Fusions } from "./Fusions";
import type { LigneTrouvee } from "./retrouverLesLignes";

/**
 * Les textes d'une ligne, colonne par colonne ; de plusieurs colonnes, chacun est précédé du titre de la sienne. Un texte
 * fusionné avec la ligne d'une autre activité reste à la première : c'est là qu'il est écrit.
 */
export function lireLesTextes(
  feuille: FeuilleLue,
  { ligneDeFeuille, lignes }: LigneTrouvee,
  colonnes: readonly ColonneTitree[],
  fusions: Fusions,
): string {
  const ecrits = colonnes.flatMap(({ colonne, titre }) => {
    const morceaux = Array.from({ length: lignes }, (_, rang) => {
      const fusion = fusions.en(ligneDeFeuille + rang, colonne);
      const estAilleurs = fusion !== null && fusion.colonne !== colonne;
      return estAilleurs ? "" : texteEn(feuille, ligneDeFeuille + rang, colonne);
    });
    const texte = morceaux.filter((morceau) => morceau !== "").join("\n");
    return texte === "" ? [] : [{ titre, texte }];
  });
  const tout =
    ecrits.length > 1
      ? ecrits.map(({ titre, texte }) => `${titre}\u00a0: ${texte}`).join("\n")
      : (ecrits[0]?.texte ?? "");
  return tout.slice(0, LONGUEUR_DE_TEXTE);
}
