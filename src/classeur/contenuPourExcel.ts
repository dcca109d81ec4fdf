import type { Contenu } from "../plan/types";
import { texteSansInterpretation } from "./texte";

/** Un contenu du plan, tel que `Range.formulas` le veut ; vide s'il n'y en a pas. */
export function contenuPourExcel(contenu: Contenu | undefined): string | number | boolean {
  if (contenu === undefined) return "";
  if ("formule" in contenu) return contenu.formule;
  return typeof contenu.valeur === "string" ? texteSansInterpretation(contenu.valeur) : contenu.valeur;
}
