import type { ConstatDuRapport } from "../../domaine/controle/rapport";

/** Un constat accepté sans dire pourquoi. */
export function manqueLeMotif({ traitement }: ConstatDuRapport): boolean {
  return traitement?.etat === "accepte" && traitement.motif.trim() === "";
}
