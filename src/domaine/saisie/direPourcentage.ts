/** « 67 % », arrondi comme la cellule l'affiche ; la valeur, elle, n'est jamais arrondie. */
export function direPourcentage(part: number): string {
  return `${Math.round(part * 100)}\u00a0%`;
}
