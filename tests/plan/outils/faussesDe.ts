import type { PlanFeuille } from "../../../src/plan/types";
import type { Calculateur } from "./calculer";

/** Les formules de la feuille dont le résultat en cache n'est pas celui qu'un tableur calcule. */
export function faussesDe({ nom, cellules }: PlanFeuille, calculateur: Calculateur): string[] {
  return cellules.flatMap(({ ligne, colonne, contenu }) => {
    if (contenu === undefined || !("formule" in contenu)) return [];
    const calcule = calculateur.valeur(nom, ligne, colonne);
    const { resultat, formule } = contenu;
    const memes =
      typeof calcule === "number" && typeof resultat === "number"
        ? Math.abs(calcule - resultat) < 1e-9
        : calcule === resultat;
    return memes
      ? []
      : [
          `${ligne},${colonne} : ${JSON.stringify(resultat)}, calculé ${JSON.stringify(calcule)} (${formule})`,
        ];
  });
}
