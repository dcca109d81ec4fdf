/**
 * La clé d'un constat : son contrôle, puis les identifiants de ce qu'il vise (feuille, ligne, colonne, politique…),
 * jamais une adresse, qui change à la première ligne insérée.
 */
export function cleDeConstat(controle: string, ...cibles: readonly string[]): string {
  return [controle, ...cibles.map((cible) => cible.replace(/[\\|]/g, "\\$&"))].join("|");
}
