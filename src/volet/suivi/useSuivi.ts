import { useSyncExternalStore } from "react";

import type { EtatDuSuivi } from "./etat";
import type { Suivi } from "./Suivi";

/** L'état du suivi, redessiné à chaque changement. */
export function useSuivi(suivi: Suivi): EtatDuSuivi {
  return useSyncExternalStore(suivi.abonner, suivi.instantane);
}
