/** De quoi vérifier la forme d'un JSON que n'importe quel outil a pu abîmer. */
export function estListe(valeur: unknown, verifier: (element: unknown) => boolean): boolean {
  return Array.isArray(valeur) && valeur.every(verifier);
}

export function aDesTextes(valeur: unknown, cles: readonly string[]): valeur is Record<string, unknown> {
  return estObjet(valeur) && cles.every((cle) => typeof valeur[cle] === "string");
}

export function estObjet(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
