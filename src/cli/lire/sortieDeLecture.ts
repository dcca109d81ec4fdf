import type { RapportDeLecture } from "../../fichiers/rapport";
import type { ResumeDuLot } from "../../fichiers/resumerLeLot";

/** Ce que `ctg lire --json` écrit : docs/ctg-lire.schema.json en est le schéma. */
export interface SortieDeLecture {
  readonly schema: "ctg-lire/2";
  readonly fichiers: readonly FichierLu[];
  readonly resume: ResumeDuLot;
}

export type FichierLu = { readonly fichier: string } & RapportDeLecture;

/** Dans un lot, un refus l'emporte sur les constats ; une information n'appelle rien. */
export function codeDeSortie({ parGravite, refuses }: ResumeDuLot): 0 | 1 | 3 {
  if (refuses > 0) return 3;
  return parGravite.bloquant + parGravite["a-corriger"] + parGravite["a-discuter"] > 0 ? 1 : 0;
}
