/**
 * Un texte tel qu'on le compare : sans casse, accents, ligatures ni espaces de trop (insécables compris), l'apostrophe
 * et le trait d'union ordinaires. « Réseau d’acteurs » et « reseau d'acteurs » y sont le même.
 */
export function normaliser(texte: string): string {
  return texte
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
