import { ErreurHote } from "../protocole/erreurs";

/** Les dimensions d'une feuille d'Excel. */
export const LIGNES_MAX = 1_048_576;
export const COLONNES_MAX = 16_384;

/** Une plage d'une feuille, lignes et colonnes à partir de 0. */
export interface Rectangle {
  readonly ligne: number;
  readonly colonne: number;
  readonly lignes: number;
  readonly colonnes: number;
}

export function rectangle(ligne: number, colonne: number, lignes = 1, colonnes = 1): Rectangle {
  return { ligne, colonne, lignes, colonnes };
}

export const FEUILLE_ENTIERE = rectangle(0, 0, LIGNES_MAX, COLONNES_MAX);

/** Une plage de colonnes entières : Excel n'en rend ni valeurs ni formules. */
export function estEnColonnes(r: Rectangle): boolean {
  return r.lignes === LIGNES_MAX;
}

export function estEnLignes(r: Rectangle): boolean {
  return r.colonnes === COLONNES_MAX;
}

export function estSansBornes(r: Rectangle): boolean {
  return estEnColonnes(r) || estEnLignes(r);
}

export function estUneCellule(r: Rectangle): boolean {
  return r.lignes === 1 && r.colonnes === 1;
}

export function contient(exterieur: Rectangle, interieur: Rectangle): boolean {
  return (
    interieur.ligne >= exterieur.ligne &&
    interieur.colonne >= exterieur.colonne &&
    interieur.ligne + interieur.lignes <= exterieur.ligne + exterieur.lignes &&
    interieur.colonne + interieur.colonnes <= exterieur.colonne + exterieur.colonnes
  );
}

export function intersection(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const ligne = Math.max(a.ligne, b.ligne);
  const colonne = Math.max(a.colonne, b.colonne);
  const lignes = Math.min(a.ligne + a.lignes, b.ligne + b.lignes) - ligne;
  const colonnes = Math.min(a.colonne + a.colonnes, b.colonne + b.colonnes) - colonne;
  return lignes > 0 && colonnes > 0 ? { ligne, colonne, lignes, colonnes } : undefined;
}

export function enveloppe(a: Rectangle, b: Rectangle): Rectangle {
  const ligne = Math.min(a.ligne, b.ligne);
  const colonne = Math.min(a.colonne, b.colonne);
  return {
    ligne,
    colonne,
    lignes: Math.max(a.ligne + a.lignes, b.ligne + b.lignes) - ligne,
    colonnes: Math.max(a.colonne + a.colonnes, b.colonne + b.colonnes) - colonne,
  };
}

/** Les morceaux de `a` que `b` ne couvre pas, de haut en bas. */
export function soustraire(a: Rectangle, b: Rectangle): Rectangle[] {
  const commun = intersection(a, b);
  if (!commun) return [a];
  const finA = a.ligne + a.lignes;
  const finCommun = commun.ligne + commun.lignes;
  return [
    { ...a, lignes: commun.ligne - a.ligne },
    { ...commun, colonne: a.colonne, colonnes: commun.colonne - a.colonne },
    {
      ...commun,
      colonne: commun.colonne + commun.colonnes,
      colonnes: a.colonne + a.colonnes - commun.colonne - commun.colonnes,
    },
    { ...a, ligne: finCommun, lignes: finA - finCommun },
  ].filter((morceau) => morceau.lignes > 0 && morceau.colonnes > 0);
}

/** Le format d'Univer : bornes comprises. */
export interface Bornes {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export function enBornes(r: Rectangle): Bornes {
  return {
    startRow: r.ligne,
    startColumn: r.colonne,
    endRow: r.ligne + r.lignes - 1,
    endColumn: r.colonne + r.colonnes - 1,
  };
}

export function depuisBornes(b: Bornes): Rectangle {
  return rectangle(b.startRow, b.startColumn, b.endRow - b.startRow + 1, b.endColumn - b.startColumn + 1);
}

export function lettres(colonne: number): string {
  let nom = "";
  for (let reste = colonne + 1; reste > 0; reste = Math.floor((reste - 1) / 26)) {
    nom = String.fromCharCode(65 + ((reste - 1) % 26)) + nom;
  }
  return nom;
}

function colonneDe(nom: string): number {
  return [...nom.toUpperCase()].reduce((total, lettre) => total * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
}

/** `B2:D4`, `A:C`, `2:5`, sans feuille ; `absolue` : `$B$2:$D$4`. */
export function adresseA1(r: Rectangle, absolue = false): string {
  const d = absolue ? "$" : "";
  const [l1, l2] = [`${d}${r.ligne + 1}`, `${d}${r.ligne + r.lignes}`];
  const [c1, c2] = [d + lettres(r.colonne), d + lettres(r.colonne + r.colonnes - 1)];
  if (estEnLignes(r)) return `${l1}:${l2}`;
  if (estEnColonnes(r)) return `${c1}:${c2}`;
  return estUneCellule(r) ? `${c1}${l1}` : `${c1}${l1}:${c2}${l2}`;
}

const CELLULES = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const COLONNES = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const LIGNES = /^\$?(\d+):\$?(\d+)$/;

/** Lit une adresse sans feuille ; indéfini si ce n'en est pas une (un nom défini, par exemple). */
export function lireA1(adresse: string): Rectangle | undefined {
  const cellules = CELLULES.exec(adresse);
  if (cellules) {
    const [, c1 = "", l1 = "", c2 = c1, l2 = l1] = cellules;
    return dansLaFeuille(entre(Number(l1) - 1, colonneDe(c1), Number(l2) - 1, colonneDe(c2)));
  }
  const colonnes = COLONNES.exec(adresse);
  if (colonnes)
    return dansLaFeuille(
      entre(0, colonneDe(colonnes[1] ?? ""), LIGNES_MAX - 1, colonneDe(colonnes[2] ?? "")),
    );
  const lignes = LIGNES.exec(adresse);
  if (lignes) return dansLaFeuille(entre(Number(lignes[1]) - 1, 0, Number(lignes[2]) - 1, COLONNES_MAX - 1));
  return undefined;
}

function entre(l1: number, c1: number, l2: number, c2: number): Rectangle {
  return rectangle(Math.min(l1, l2), Math.min(c1, c2), Math.abs(l2 - l1) + 1, Math.abs(c2 - c1) + 1);
}

function dansLaFeuille(r: Rectangle): Rectangle | undefined {
  return contient(FEUILLE_ENTIERE, r) ? r : undefined;
}

/** Une référence avec ou sans feuille : `'Ma feuille'!$A$1:B2`. */
export function decouperReference(reference: string): {
  readonly feuille?: string;
  readonly adresse: string;
} {
  const trouve = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(reference.trim());
  if (!trouve) throw new ErreurHote("InvalidArgument", `« ${reference} » n’est pas une référence.`);
  const feuille = trouve[1]?.replace(/''/g, "'") ?? trouve[2];
  return feuille === undefined ? { adresse: trouve[3] ?? "" } : { feuille, adresse: trouve[3] ?? "" };
}

/** Un nom de feuille tel qu'Excel l'écrit dans une adresse : entre apostrophes s'il le faut. */
export function citer(feuille: string): string {
  const nu = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(feuille) && lireA1(feuille) === undefined;
  return nu ? feuille : `'${feuille.replace(/'/g, "''")}'`;
}
