import { compterParGravite } from "../../../domaine/controle/compterParGravite";
import { direLeDecompte } from "../../../domaine/controle/direLeDecompte";
import type { Gravite } from "../../../domaine/equipe/constats/constat";

export { LIBELLES_DES_GRAVITES } from "../../../domaine/equipe/constats/constat";

/** « 1 bloquant, 3 à corriger et 2 informations ». */
export function direLesGravites(constats: readonly { readonly gravite: Gravite }[]): string {
  return direLeDecompte(compterParGravite(constats));
}
