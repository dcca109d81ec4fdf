import type { Plage } from "./types";

/** `0` → `A`, `26` → `AA`. */
export function lettresDeColonne(colonne: number): string {
  let lettres = "";
  for (let reste = colonne + 1; reste > 0; reste = Math.floor((reste - 1) / 26)) {
    lettres = String.fromCharCode(65 + ((reste - 1) % 26)) + lettres;
  }
  return lettres;
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
