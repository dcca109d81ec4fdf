import { readFile, writeFile } from "node:fs/promises";
import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { ErreurDeDonnees, EXEMPLE, MODELES, PROFILS, validerDossier } from "../donnees";
import { planifier } from "../plan";
import { ecrireClasseur } from "../xlsx/ecrire";
import { ErreurDUsage, lireArguments, type Arguments } from "./arguments";
import { changerDeModele } from "./changerDeModele";

const AIDE = `Écrit un classeur CTG.

  npm run --silent exemple -- --sortie FICHIER.xlsx [--modele ID] [--profil ID] [--dossier FICHIER.json]

  --sortie FICHIER.xlsx   le classeur à écrire (remplacé s’il existe)
  --modele ID             le modèle de grille, à la place de celui du dossier\u00a0: ${identifiants(MODELES)}
  --profil ID             le profil de Caf, à la place de celui du dossier\u00a0: ${identifiants(PROFILS)}
  --dossier FICHIER.json  le dossier\u00a0; par défaut, l’exemple fictif du Grand Châtellerault
  --aide                  ce texte
`;

/** Une demande comprise que l'on ne peut pas satisfaire : code de sortie 1. */
class Echec extends Error {}

export interface Issue {
  /** 0 : fait ; 1 : impossible ; 2 : demande mal formée. */
  readonly code: 0 | 1 | 2;
  readonly sortie: string;
  readonly erreur: string;
}

/** La commande `exemple`, sans le processus : lit et écrit les fichiers, rend ce qui s'affiche. */
export async function exemple(args: readonly string[]): Promise<Issue> {
  try {
    return { code: 0, sortie: await executer(lireArguments(args)), erreur: "" };
  } catch (erreur) {
    if (erreur instanceof ErreurDUsage)
      return { code: 2, sortie: "", erreur: `${erreur.message} Voir --aide.\n` };
    if (erreur instanceof Echec || erreur instanceof ErreurDeDonnees) {
      return { code: 1, sortie: "", erreur: `${erreur.message}\n` };
    }
    throw erreur;
  }
}

async function executer(args: Arguments): Promise<string> {
  if (args.aide || args.sortie === undefined) return AIDE;
  const lu = args.dossier === undefined ? EXEMPLE.dossier : await lireDossier(args.dossier);
  const ancien = modeleLivre(lu.modele.identifiant);
  const modele = args.modele === undefined ? ancien : modeleLivre(args.modele);
  const profil = choisir("Profil", "Profils livrés", PROFILS, args.profil ?? lu.profil);
  const dossier = { ...changerDeModele(lu, ancien, modele), profil: profil.identifiant };
  const titre = `CTG – ${dossier.territoire.nom} – ${dossier.annee}`;
  await ecrireFichier(args.sortie, await ecrireClasseur(planifier(dossier, modele), { titre }));
  return `Classeur écrit\u00a0: ${args.sortie}\n`;
}

function modeleLivre(identifiant: string): ModeleDeGrille {
  return choisir("Modèle", "Modèles livrés", MODELES, identifiant);
}

async function lireDossier(fichier: string): Promise<Dossier> {
  let texte: string;
  try {
    texte = await readFile(fichier, "utf8");
  } catch (erreur) {
    throw new Echec(`Impossible de lire «\u00a0${fichier}\u00a0»\u00a0: ${raison(erreur)}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(texte);
  } catch {
    throw new Echec(`«\u00a0${fichier}\u00a0» n’est pas un fichier JSON.`);
  }
  return validerDossier(json, fichier);
}

async function ecrireFichier(fichier: string, octets: Uint8Array): Promise<void> {
  try {
    await writeFile(fichier, octets);
  } catch (erreur) {
    throw new Echec(`Impossible d’écrire «\u00a0${fichier}\u00a0»\u00a0: ${raison(erreur)}.`);
  }
}

function choisir<T extends { readonly identifiant: string }>(
  quoi: string,
  livres: string,
  parmi: readonly T[],
  identifiant: string,
): T {
  const trouve = parmi.find((candidat) => candidat.identifiant === identifiant);
  if (trouve) return trouve;
  throw new Echec(`${quoi} «\u00a0${identifiant}\u00a0» inconnu. ${livres}\u00a0: ${identifiants(parmi)}.`);
}

function identifiants(objets: readonly { readonly identifiant: string }[]): string {
  return objets.map(({ identifiant }) => identifiant).join(", ");
}

const RAISONS: Readonly<Record<string, string>> = {
  ENOENT: "le fichier ou son dossier n’existe pas",
  ENOTDIR: "le chemin passe par un fichier qui n’est pas un dossier",
  EISDIR: "c’est un dossier",
  EACCES: "l’accès est refusé",
  EPERM: "l’accès est refusé",
  EROFS: "le disque est en lecture seule",
  ENOSPC: "le disque est plein",
};

function raison(erreur: unknown): string {
  const { code = "" } = erreur as NodeJS.ErrnoException;
  return RAISONS[code] ?? `erreur ${code || String(erreur)}`;
}
