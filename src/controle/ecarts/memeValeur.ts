import type { ValeurDeCellule } from "../../lecture/cellules";
import type { Resultat } from "../../plan/types";

/** Les réels d'Excel et les nôtres s'additionnent dans un autre ordre. */
const BRUIT = 1e-9;

/** Comme Excel compare : sans la casse ; les nombres, au bruit près, qui grandit avec eux. */
export function memeValeur(lue: ValeurDeCellule, attendue: Resultat): boolean {
  if (typeof attendue === "object") return lue === attendue.erreur;
  if (typeof lue === "number" && typeof attendue === "number") {
    return Math.abs(lue - attendue) <= BRUIT * Math.max(1, Math.abs(attendue));
  }
  if (typeof lue === "string" && typeof attendue === "string") {
    return lue === attendue || lue.toLocaleLowerCase("fr") === attendue.toLocaleLowerCase("fr");
  }
  return lue === attendue;
}
