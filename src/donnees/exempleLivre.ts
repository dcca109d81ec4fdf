import type { Exemple } from "./exemple";
import grandChatellerault from "./exemples/grand-chatellerault.json";
import { validerExemple } from "./schemas/exemple";

/** Le Grand Châtellerault : territoire réel, équipe, notes et montants fictifs. */
export const EXEMPLE: Exemple = validerExemple(
  grandChatellerault,
  "src/donnees/exemples/grand-chatellerault.json",
);
