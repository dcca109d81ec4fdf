import type { Noyau } from "./noyau";

/** Un texte, ou une référence à une plage d'une feuille. */
const MORCEAU =
  /"[^"]*"|(?:'((?:[^']|'')+)'|(?<![\p{L}\p{N}_.!])([\p{L}_][\p{L}\p{N}_.]*))!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/giu;

/**
 * Une référence à une feuille qui n'existe pas devient `#REF!`. Univer, lui, lirait en silence la feuille de la
 * formule : une fonction personnalisée rendrait un résultat faux.
 */
export function perdreLesFeuillesAbsentes(noyau: Noyau, formule: string): string {
  return formule.replace(MORCEAU, (morceau: string, citee?: string, nue?: string) => {
    const feuille = citee?.replace(/''/g, "'") ?? nue;
    return feuille === undefined || noyau.trouverFeuille(feuille) !== undefined ? morceau : "#REF!";
  });
}
