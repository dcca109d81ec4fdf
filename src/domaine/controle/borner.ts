/** Un texte sans espaces aux bouts, coupé avant `longueur` unités UTF-16 sans laisser la moitié d'un caractère. */
export function borner(texte: string, longueur: number): string {
  const entier = texte.trim();
  if (entier.length <= longueur) return entier;
  let garde = "";
  for (const caractere of entier) {
    if (garde.length + caractere.length > longueur - 1) break;
    garde += caractere;
  }
  return `${garde.trim()}…`;
}
