import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ErreurDeDonnees } from "../../src/donnees";

/** Une donnée JSON que l'on peut abîmer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- on y écrit exprès ce que les types refusent
type Malleable = any;

/** Le message de l'erreur que lève `valider` sur une copie de `donnee`, abîmée par `abimer`. */
export function messageApres(
  donnee: unknown,
  abimer: (copie: Malleable) => void,
  valider: (json: unknown, fichier: string) => unknown,
): string {
  const copie: Malleable = JSON.parse(JSON.stringify(donnee));
  abimer(copie);
  try {
    valider(copie, "fichier.json");
  } catch (erreur) {
    if (erreur instanceof ErreurDeDonnees) return lisible(erreur.message);
    throw erreur;
  }
  return "aucune erreur";
}

/** Espaces insécables et apostrophes remises à plat, pour que les messages attendus se lisent dans les tests. */
export function lisible(texte: string): string {
  return texte.replace(/\u00a0/g, " ").replace(/’/g, "'");
}

export function fichiersSous(dossier: string, fin: RegExp): string[] {
  return readdirSync(dossier).flatMap((nom) => {
    const chemin = join(dossier, nom);
    if (statSync(chemin).isDirectory()) return fichiersSous(chemin, fin);
    return fin.test(nom) ? [chemin] : [];
  });
}

export function lireJson(chemin: string): unknown {
  return JSON.parse(readFileSync(chemin, "utf8"));
}
