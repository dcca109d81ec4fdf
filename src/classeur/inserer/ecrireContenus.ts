import { texteSansInterpretation } from "../texte";
import type { Contenus } from "./examiner";

/**
 * Remet dans une plage ce que `formulas` y avait lu, puis ses formats, si l'écriture les a changés : sur une feuille
 * protégée, les récrire serait refusé.
 */
export function ecrireContenus(
  plage: Excel.Range,
  contenus: Contenus,
  formats: readonly (readonly string[])[] | null,
): void {
  plage.formulas = contenus.map((rangee) => rangee.map(aEcrire));
  if (formats !== null) plage.numberFormat = formats.map((rangee) => [...rangee]);
}

/** Un texte ne doit pas redevenir une date, un nombre ou une formule. */
export function aEcrire(contenu: string | number | boolean): string | number | boolean {
  return typeof contenu === "string" && contenu !== "" && !contenu.startsWith("=")
    ? texteSansInterpretation(contenu)
    : contenu;
}
