import type { DecompteParGravite } from "../domaine/controle/compterParGravite";
import { GRAVITES } from "../domaine/controle/gravites";
import type { Gravite } from "../domaine/equipe/constats/constat";

/** La plus grave de celles qu'un décompte contient ; `null` s'il est vide. */
export function laPlusGrave(decompte: DecompteParGravite): Gravite | null {
  return GRAVITES.find((gravite) => decompte[gravite] > 0) ?? null;
}
