import { estPrecise, type BrouillonDEntree } from "./brouillon";

/** En mémoire seulement, le temps du volet : une entrée nomme des personnes. */
let garde: BrouillonDEntree | null = null;

export function garderLeBrouillon(brouillon: BrouillonDEntree): void {
  garde = brouillon;
}

/** L'entrée que l'on avait commencée ; `null` si l'on n'en avait encore rien dit : le jour et le type se proposent. */
export function brouillonCommence(): BrouillonDEntree | null {
  return garde !== null && (garde.objet.trim() !== "" || estPrecise(garde)) ? garde : null;
}
