import type { ThematiqueDeCtg } from "../equipe";
import { ouACompleter } from "./aCompleter";
import { NOMS_DES_THEMATIQUES } from "./nomsDesThematiques";

/** « petite enfance, parentalité », dans l'ordre où elles sont dites. */
export function direThematiques(thematiques: readonly ThematiqueDeCtg[]): string {
  return ouACompleter(thematiques.map((cle) => NOMS_DES_THEMATIQUES[cle]).join(", "), "thématiques");
}
