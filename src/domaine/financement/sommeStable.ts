/**
 * La somme, du plus petit au plus grand : l'addition des flottants n'est pas associative, et l'ordre des postes ne doit
 * rien changer à un montant, pas même un centime.
 */
export function sommeStable(valeurs: readonly number[]): number {
  return [...valeurs].sort((a, b) => a - b).reduce((somme, valeur) => somme + valeur, 0);
}
