import { adresseDePlage } from "../plan/adresses";
import type { Plage } from "../plan/types";

/** Plusieurs plages, comme un fichier les range : séparées d'un espace. */
export function adressesDe(plages: readonly Plage[]): string {
  return plages.map(adresseDePlage).join(" ");
}
