import { readFile } from "node:fs/promises";
import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { ErreurDeDonnees, EXEMPLE, MODELES, PROFILS, validerDossier } from "../donnees";
import { planifier } from "../plan";
import { ecrireClasseur } from "../xlsx/ecrire";
import { ErreurDUsage, lireArguments, refuserLesAutres } from "./arguments";
import { changerDeModele } from "./changerDeModele";
import { Echec } from "./echec";
import { ecrireFichier } from "./ecrireFichier";
import type { Issue } from "./issue";
import { raisonDeNode } from "./raisonDeNode";

const AIDE = `Écrit un classeur CTG.

  npm run --silent exemple -- --sortie FICHIER.xlsx [--modele ID] [--profil ID] [--dossier FICHIER.json]

  --sortie FICHIER.xlsx   le classeur à écrire (remplacé s’il existe)
  --modele ID             le modèle de grille, à la place de celui du dossier\u00a0: ${identifiants(MODELES)}
  --profil ID             le profil de Caf, à la place de celui du dossier\u00a0: ${identifiants(PROFILS)}
  --dossier FICHIER.json  le dossier\u00a0; par défaut, l’exemple fictif du Grand Châtellerault
  --aide                  ce texte
`;

const OPTIONS = {
  aide: "drapeau",
  sortie: "valeur",
  modele: "valeur",
  profil: "valeur",
  dossier: "valeur",
} as const;

/**
 * La commande `exemple`, sans le processus : lit et écrit les fichiers, rend ce qui s'affiche.
 * Code 0 : écrit ; 1 : impossible ; 2 : demande mal formée.
 */
export async function exemple(args: readonly string[]): Promise<Issue> {
  try {
    return { code: 0, sortie: await executer(args), erreur: "" };
  } catch (erreur) {
    if (erreur instanceof ErreurDUsage)
      return { code: 2, sortie: "", erreur: `${erreur.message} Voir --aide.\n` };
    if (erreur instanceof Echec || erreur instanceof ErreurDeDonnees) {
      return { code: 1, sortie: "", erreur: `${erreur.message}\n` };
    }
    throw erreur;
  }
}

async function executer(args: readonly string[]): Promise<string> {
  const { options, autres } = lireArguments(args, OPTIONS);
  refuserLesAutres(autres);
  if (options.aide) return AIDE;
  const { sortie } = options;
  if (sortie === undefined) throw new ErreurDUsage("Il manque --sortie FICHIER.xlsx, le fichier à écrire.");
  const lu = options.dossier === undefined ? EXEMPLE.dossier : await lireDossier(options.dossier);
  const ancien = modeleLivre(lu.modele.identifiant);
  const modele = options.modele === undefined ? ancien : modeleLivre(options.modele);
  const profil = choisir("Profil", "Profils livrés", PROFILS, options.profil ?? lu.profil);
  const dossier = { ...changerDeModele(lu, ancien, modele), profil: profil.identifiant };
  const titre = `CTG – ${dossier.territoire.nom} – ${dossier.annee}`;
  const octets = await ecrireClasseur(planifier(dossier, modele), { titre });
  await ecrireFichier(sortie, octets, { remplacer: true });
  return `Classeur écrit\u00a0: ${sortie}\n`;
}

function modeleLivre(identifiant: string): ModeleDeGrille {
  return choisir("Modèle", "Modèles livrés", MODELES, identifiant);
}

async function lireDossier(fichier: string): Promise<Dossier> {
  let texte: string;
  try {
    texte = await readFile(fichier, "utf8");
  } catch (erreur) {
    throw new Echec(`Impossible de lire «\u00a0${fichier}\u00a0»\u00a0: ${raisonDeNode(erreur)}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(texte);
  } catch {
    throw new Echec(`«\u00a0${fichier}\u00a0» n’est pas un fichier JSON.`);
  }
  return validerDossier(json, fichier);
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
