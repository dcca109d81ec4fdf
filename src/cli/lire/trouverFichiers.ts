import type { Dirent, Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, isAbsolute, join, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { ErreurDUsage } from "../arguments";

/**
 * Les fichiers que des arguments désignent, sans doublon et triés par chemin : un fichier nommé est pris quel que soit
 * son nom, un dossier donne ses fichiers de tableur à toute profondeur, un motif ce qui lui répond. Un chemin absent
 * est rendu tel quel : sa lecture dira qu'il manque.
 *
 * @throws {ErreurDUsage} si un motif ou un dossier ne donne rien.
 */
export async function trouverFichiers(args: readonly string[]): Promise<string[]> {
  const trouves = new Map<string, string>();
  for (const arg of args) {
    for (const fichier of await fichiersDe(arg)) {
      const chemin = resolve(fichier);
      if (!trouves.has(chemin)) trouves.set(chemin, fichier);
    }
  }
  // L'ordre des unités UTF-16, le même sur tous les postes ; celui d'une langue dépend de l'installation.
  return [...trouves.values()].sort((a, b) => (a < b ? -1 : Number(a > b)));
}

async function fichiersDe(arg: string): Promise<string[]> {
  const etat = await etatDe(arg);
  if (etat?.isDirectory()) {
    const fichiers = await parcourir(arg);
    if (fichiers.length > 0) return fichiers;
    throw new ErreurDUsage(`Le dossier «\u00a0${arg}\u00a0» ne contient aucun classeur.`);
  }
  const motif = avecDesBarres(arg);
  if (etat !== null || !isDynamicPattern(motif)) return [arg];
  const fichiers = await glob(motif, {
    absolute: isAbsolute(arg),
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const visibles = fichiers.filter((fichier) => !estUnVerrou(basename(fichier)));
  if (visibles.length > 0) return visibles;
  throw new ErreurDUsage(`Aucun fichier ne répond au motif «\u00a0${arg}\u00a0».`);
}

/** Dans un motif, la barre inverse de Windows serait une échappée. Ailleurs, elle peut faire partie d'un nom. */
export function avecDesBarres(chemin: string): string {
  return sep === "\\" ? chemin.replaceAll("\\", "/") : chemin;
}

/** `null` si le chemin ne mène à rien que l'on puisse voir : la lecture dira pourquoi. */
async function etatDe(chemin: string): Promise<Stats | null> {
  try {
    return await stat(chemin);
  } catch {
    return null;
  }
}

/** Ce qui ressemble à un tableur : ce que l'on ne lit pas est refusé avec sa phrase, au lieu d'être oublié. */
const TABLEURS = /\.(?:xls[xmb]?|xlt[xm]?|ods|fods|csv)$/i;

/** Excel et LibreOffice posent un fichier de verrou à côté d'un classeur ouvert. */
function estUnVerrou(nom: string): boolean {
  return nom.startsWith("~$") || nom.startsWith(".");
}

async function parcourir(dossier: string): Promise<string[]> {
  const entrees = await entreesDe(dossier);
  // Illisible, le dossier est rendu lui-même : sa lecture dira pourquoi.
  if (entrees === null) return [dossier];
  const fichiers: string[] = [];
  for (const entree of entrees.filter(({ name }) => !estUnVerrou(name))) {
    const chemin = join(dossier, entree.name);
    // Un lien vers un dossier n'est pas suivi : il peut mener à un dossier qui le contient.
    if (entree.isDirectory()) fichiers.push(...(await parcourir(chemin)));
    else if (TABLEURS.test(entree.name)) fichiers.push(chemin);
  }
  return fichiers;
}

async function entreesDe(dossier: string): Promise<Dirent[] | null> {
  try {
    return await readdir(dossier, { withFileTypes: true });
  } catch {
    return null;
  }
}
