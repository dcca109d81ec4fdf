import type { Plage } from "../../plan/types";
import { COLONNES, LIGNES } from "./limites";

const A = 65;
const Z = 90;
const ZERO = 48;
const NEUF = 57;

export interface Place {
  readonly ligne: number;
  readonly colonne: number;
}

/** `C12` → ligne 11, colonne 2, comptées de 0 ; `null` si ce n'est pas une cellule d'Excel (A1 à XFD1048576). */
export function lireReference(texte: string): Place | null {
  let rang = 0;
  let colonne = 0;
  for (; rang < texte.length && rang < 4; rang++) {
    const code = texte.charCodeAt(rang);
    if (code < A || code > Z) break;
    colonne = colonne * 26 + code - A + 1;
  }
  const ligne = lireNumeroDeLigne(texte, rang);
  if (rang === 0 || colonne > COLONNES || ligne === null) return null;
  return { ligne, colonne: colonne - 1 };
}

/** `C12:D14` → la plage qui va de C12 à D14 ; `null` si ses coins ne sont pas des cellules d'Excel, ou pas dans l'ordre. */
export function lirePlage(texte: string): Plage | null {
  const [premiere = "", derniere = premiere] = texte.split(":");
  const debut = lireReference(premiere);
  const fin = lireReference(derniere);
  if (debut === null || fin === null || fin.ligne < debut.ligne || fin.colonne < debut.colonne) return null;
  return { ...debut, lignes: fin.ligne - debut.ligne + 1, colonnes: fin.colonne - debut.colonne + 1 };
}

/** `12` → 11 ; `null` si ce n'est pas une ligne d'Excel. */
export function lireNumeroDeLigne(texte: string, debut = 0): number | null {
  let ligne = 0;
  for (let rang = debut; rang < texte.length; rang++) {
    const code = texte.charCodeAt(rang);
    if (code < ZERO || code > NEUF) return null;
    ligne = ligne * 10 + code - ZERO;
    if (ligne > LIGNES) return null;
  }
  return ligne === 0 ? null : ligne - 1;
}
