import { ECHANGE_VIDE } from "./instruction";
import type { EchangeDeGrille, Instruction } from "./instruction";

/** Ce que la Caf dit de cette grille ; tout vide si elle n'en a encore rien dit. */
export function echangeDe(instruction: Instruction | null, grille: string): EchangeDeGrille {
  const sien = instruction?.echanges.find((echange) => echange.grille === grille);
  return sien ?? { ...ECHANGE_VIDE, grille };
}
