import { idDuChamp } from "./idDuChamp";
import type { Fautes } from "./valider";

export const SANS_FAUTE: Fautes = new Map();

/** Amène le focus au premier champ fautif ; faux s'il n'y en a pas. */
export function allerALaPremiere(fautes: Fautes): boolean {
  const [premiere] = fautes.keys();
  if (premiere === undefined) return false;
  document.getElementById(idDuChamp(premiere))?.focus();
  return true;
}
