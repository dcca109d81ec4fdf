/**
 * Une cellule vide, ou un argument omis : `null` sur le web et pour un argument omis, `""` pour
 * `SI(ESTVIDE(r);"";r)`. La troisième forme, le 0 d'Excel pour le bureau, ne se distingue pas d'un 0 saisi :
 * chaque fonction en décide.
 */
export function estVide(valeur: unknown): boolean {
  return valeur === null || valeur === undefined || valeur === "";
}

/** Pour un nombre où 0 est admis : une cellule vide vaut 0 sous ses trois formes. */
export function zeroSiVide(valeur: unknown): unknown {
  return estVide(valeur) ? 0 : valeur;
}

/** Pour un argument facultatif : sa valeur par défaut s'il est omis ou vide. */
export function parDefaut(valeur: unknown, defaut: unknown): unknown {
  return estVide(valeur) ? defaut : valeur;
}
