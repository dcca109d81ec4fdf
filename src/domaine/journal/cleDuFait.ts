import { normaliser } from "../saisie/normaliser";
import type { EntreeDeJournal } from "./journal";

/**
 * Ce qui fait reconnaître un même fait noté deux fois, par deux personnes ou par mégarde : jour, type, objet. Un Copil
 * se reconnaît à son seul jour (R-IND-2) : deux chargés qui le notent ne le nomment pas pareil.
 */
export function cleDuFait({ date, type, objet }: EntreeDeJournal): string {
  return JSON.stringify([date, type, type === "copil" ? "" : normaliser(objet)]);
}
