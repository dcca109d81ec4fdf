import { adresseDePlage, nomDeFeuilleEnFormule, plageDe } from "../adresses";
import type { Plage } from "../types";
import type { Reference } from "./types";

const LIGNES = 1048576;
const COLONNES = 16384;

const CELLULE = "\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})";
const REFERENCE = new RegExp(`^=?(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?${CELLULE}(?::${CELLULE})?$`, "i");

/** « B4 », « Budget!B4:B9 », « 'Mon budget'!$B$4 » ; `null` pour tout autre texte, une colonne entière comprise. */
export function lireReference(texte: string): Reference | null {
  const [tout, citee, nue, c1 = "", l1 = "", c2 = c1, l2 = l1] = REFERENCE.exec(texte.trim()) ?? [];
  if (tout === undefined) return null;
  const [gauche, droite] = ordonner(rangDeColonne(c1), rangDeColonne(c2));
  const [haut, bas] = ordonner(Number(l1) - 1, Number(l2) - 1);
  if (droite >= COLONNES || bas >= LIGNES) return null;
  return {
    feuille: citee?.replace(/''/g, "'") ?? nue?.trim() ?? null,
    plage: plageDe(haut, gauche, bas - haut + 1, droite - gauche + 1),
  };
}

/** Telle que la formule l'écrit. */
export function ecrireReference({ feuille, plage }: Reference): string {
  return feuille === null
    ? adresseDePlage(plage)
    : `${nomDeFeuilleEnFormule(feuille)}!${adresseDePlage(plage)}`;
}

/** La cellule d'une plage, à partir de 0. */
export function celluleDe({ feuille, plage }: Reference, ligne: number, colonne: number): string {
  return ecrireReference({ feuille, plage: plageDe(plage.ligne + ligne, plage.colonne + colonne) });
}

export function memeForme(a: Plage, b: Plage): boolean {
  return a.lignes === b.lignes && a.colonnes === b.colonnes;
}

/** « 3 lignes × 1 colonne » */
export function direForme({ lignes, colonnes }: Plage): string {
  return `${accorder(lignes, "ligne")} × ${accorder(colonnes, "colonne")}`;
}

function accorder(nombre: number, mot: string): string {
  return `${nombre}\u00a0${mot}${nombre > 1 ? "s" : ""}`;
}

function rangDeColonne(lettres: string): number {
  return (
    Array.from(lettres.toUpperCase()).reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1
  );
}

function ordonner(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
