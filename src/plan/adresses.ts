import type { Plage } from "./types";

/** `0` → `A`, `26` → `AA`. */
export function lettresDeColonne(colonne: number): string {
  let lettres = "";
  for (let reste = colonne + 1; reste > 0; reste = Math.floor((reste - 1) / 26)) {
    lettres = String.fromCharCode(65 + ((reste - 1) % 26)) + lettres;
  }
  return lettres;
}

/**
 * La première cellule d'une adresse telle qu'Excel la donne : `C12`, `$C$12:D14`, `Feuil1!C12`, ou plusieurs séparées par
 * des virgules ; une ligne entière, `12:14`, est sans colonne. `null` pour une colonne entière.
 */
export function lireAdresse(texte: string): { ligne: number; colonne: number | null } | null {
  const [, lettres = "", numero] = /^(?:.*!)?\$?([A-Z]*)\$?(\d+)/.exec(texte) ?? [];
  if (numero === undefined) return null;
  return { ligne: Number(numero) - 1, colonne: lettres === "" ? null : rangDeColonne(lettres) };
}

function rangDeColonne(lettres: string): number {
  let rang = 0;
  for (const lettre of lettres) rang = rang * 26 + lettre.charCodeAt(0) - 64;
  return rang - 1;
}

export function adresse(ligne: number, colonne: number): string {
  return `${lettresDeColonne(colonne)}${ligne + 1}`;
}

export function adresseAbsolue(ligne: number, colonne: number): string {
  return `$${lettresDeColonne(colonne)}$${ligne + 1}`;
}

export function adresseDePlage(plage: Plage): string {
  const debut = adresse(plage.ligne, plage.colonne);
  const fin = adresse(plage.ligne + plage.lignes - 1, plage.colonne + plage.colonnes - 1);
  return debut === fin ? debut : `${debut}:${fin}`;
}

export function adresseAbsolueDePlage(plage: Plage): string {
  const debut = adresseAbsolue(plage.ligne, plage.colonne);
  const fin = adresseAbsolue(plage.ligne + plage.lignes - 1, plage.colonne + plage.colonnes - 1);
  return `${debut}:${fin}`;
}

/** Le nom d'une feuille tel qu'il s'écrit dans une formule : toujours entre apostrophes, qui se doublent. */
export function nomDeFeuilleEnFormule(nom: string): string {
  return `'${nom.replace(/'/g, "''")}'`;
}

export function referenceAbsolue(feuille: string, plage: Plage): string {
  return `${nomDeFeuilleEnFormule(feuille)}!${adresseAbsolueDePlage(plage)}`;
}

export function plageDe(ligne: number, colonne: number, lignes = 1, colonnes = 1): Plage {
  return { ligne, colonne, lignes, colonnes };
}

/** Une adresse d'une autre feuille, telle qu'elle s'écrit dans une formule. */
export function referenceDansFeuille(feuille: string, cellule: string): string {
  return `${nomDeFeuilleEnFormule(feuille)}!${cellule}`;
}
