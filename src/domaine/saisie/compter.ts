/** « 1 note », « 3 notes » ; en français, zéro est au singulier. */
export function compter(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${nombre}\u00a0${nombre > 1 ? pluriel : singulier}`;
}
