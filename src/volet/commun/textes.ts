/** Les petites phrases que plusieurs écrans composent. */

/** « 1 note », « 3 notes » ; en français, zéro est au singulier. */
export function compter(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${nombre} ${nombre > 1 ? pluriel : singulier}`;
}

/** « Famille, Éducation et Social ». */
export function enumerer(termes: readonly string[]): string {
  const dernier = termes[termes.length - 1] ?? "";
  return termes.length < 2 ? dernier : `${termes.slice(0, -1).join(", ")} et ${dernier}`;
}

/** « 67 % », arrondi comme la cellule l'affiche ; la valeur, elle, n'est jamais arrondie. */
export function direPourcentage(part: number): string {
  return `${Math.round(part * 100)} %`;
}

/** Une complétude ne se dit « 100 % » que si rien ne manque. */
export function direCompletude(part: number): string {
  return `${Math.floor(part * 100 + 1e-9)} %`;
}
