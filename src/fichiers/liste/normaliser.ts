/** Ce qui distingue deux libellés : ni la casse, ni les accents, ni les espaces, ni la ponctuation. */
export function normaliser(texte: string): string {
  return texte
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
