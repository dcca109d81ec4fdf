import type { BrouillonDeConclusion } from "./brouillon";

/** En mémoire seulement, le temps du volet : une conclusion dit l'avenir d'un poste, donc d'une personne. */
let garde: BrouillonDeConclusion | null = null;

export function garderLeBrouillon(brouillon: BrouillonDeConclusion | null): void {
  garde = brouillon;
}

/** La conclusion que l'on avait commencé à écrire, si son poste est toujours là. */
export function brouillonCommence(postes: readonly { readonly identifiant: string }[]) {
  return postes.some(({ identifiant }) => identifiant === garde?.poste) ? garde : null;
}
