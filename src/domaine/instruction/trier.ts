/** Par unités de code, sur toute machine : l'ordre d'une langue dépendrait de la sienne. */
export function trier(textes: readonly string[]): string[] {
  return textes.slice().sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
