import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { MODELES, PROFILS } from "../donnees";
import { ecrireGabarit } from "../fichiers/gabarit";
import { COLONNES, type Colonne } from "../fichiers/liste/colonnes";
import { composerGabarits } from "../fichiers/liste/composerGabarits";
import type { Cellules, FauteDeLigne, LigneDeListe } from "../fichiers/liste/lignes";
import { demandesDeLaListe } from "../fichiers/listeDeCollectivites";
import { ErreurDUsage, lireArguments, refuserLesAutres, type Arguments } from "./arguments";
import { Echec } from "./echec";
import { dejaLa, ecrireFichier } from "./ecrireFichier";
import { existe } from "./existe";
import type { Issue } from "./issue";
import { raisonDeNode } from "./raisonDeNode";

export const AIDE_DE_GABARIT = `Écrit des gabarits\u00a0: des classeurs à remplir sans rien installer.

  npm run --silent ctg -- gabarit --territoire NOM --annee 2025 [options] --sortie FICHIER.xlsx
  npm run --silent ctg -- gabarit --liste FICHIER.csv|.xlsx [options] --sortie DOSSIER

  --territoire NOM         le territoire de la CTG
  --annee AAAA             l’année évaluée
  --caf NOM                par exemple "Caf de la Vienne"
  --employeur NOM          l’employeur des chargés de coopération
  --debut-ctg JJ/MM/AAAA   les dates de la CTG
  --fin-ctg JJ/MM/AAAA
  --profil ID              le profil de Caf\u00a0: ${identifiants(PROFILS)}\u00a0; national par défaut
  --modele ID              le modèle de grille\u00a0: ${identifiants(MODELES)}\u00a0; par défaut, celui du profil
  --politiques LISTE       celles que l’on retient\u00a0: "Famille, Social"
  --hors-champ "CE QUI EN SORT: MOTIF"
                           une politique ou une thématique du modèle\u00a0; autant de fois qu’il le faut
  --poste "LIBELLÉ:INTITULÉ:QUOTITÉ"
                           pilote, thematique ou proximite\u00a0; autant de fois qu’il le faut
  --grille-commune         une grille pour toute l’équipe, au lieu d’une par poste

  --liste FICHIER          une ligne par poste\u00a0; les autres options valent pour les lignes qui ne les disent pas
  --sortie CHEMIN          le fichier à écrire, ou, avec --liste, le dossier des fichiers
  --remplacer              remplace les fichiers qui existent
  --aide                   ce texte

Les colonnes d’une liste\u00a0: ${Object.values(COLONNES).join(", ")}.
Codes de sortie\u00a0: 0 écrit, 1 écrit avec des avertissements, 2 demande ou liste fautive, rien n’est écrit.
`;

const OPTIONS = {
  aide: "drapeau",
  territoire: "valeur",
  annee: "valeur",
  caf: "valeur",
  employeur: "valeur",
  "debut-ctg": "valeur",
  "fin-ctg": "valeur",
  profil: "valeur",
  modele: "valeur",
  politiques: "valeur",
  "hors-champ": "valeurs",
  poste: "valeurs",
  "grille-commune": "drapeau",
  liste: "valeur",
  sortie: "valeur",
  remplacer: "drapeau",
} as const;

type OptionsLues = Arguments<typeof OPTIONS>["options"];

/**
 * La sous-commande `gabarit`, sans le processus. Tout est vérifié avant que rien ne soit écrit.
 * @throws {ErreurDUsage} @throws {Echec} demande ou liste fautive, fichier déjà là, écriture impossible.
 */
export async function gabarit(args: readonly string[]): Promise<Issue> {
  const { options, autres } = lireArguments(args, OPTIONS);
  refuserLesAutres(autres);
  if (options.aide) return { code: 0, sortie: AIDE_DE_GABARIT, erreur: "" };
  return options.liste === undefined ? ecrireUnSeul(options) : ecrireLeLot(options, options.liste);
}

async function ecrireUnSeul(options: OptionsLues): Promise<Issue> {
  const sortie = exiger(options, "sortie", "FICHIER.xlsx, le fichier à écrire");
  exiger(options, "territoire", "NOM, le territoire de la CTG (ou --liste)");
  exiger(options, "annee", "AAAA, l’année évaluée");
  if (!/\.xlsx$/i.test(sortie)) {
    throw new ErreurDUsage(`La sortie «\u00a0${sortie}\u00a0» doit finir par .xlsx.`);
  }
  const { gabarits, fautes } = composerGabarits(lignesDesPostes(options.poste), {
    defauts: { ...defautsDe(options), territoire: options.territoire },
    repartition: options["grille-commune"] ? "commune" : "par-poste",
    dates1904: false,
  });
  if (fautes.length > 0) throw new Echec(fautes.map(direLaFaute).join("\n"));
  const fichiers = gabarits.map((demande) => ({ ...demande, fichier: sortie }));
  return { code: 0, sortie: await ecrireTout(fichiers, options), erreur: "" };
}

async function ecrireLeLot(options: OptionsLues, liste: string): Promise<Issue> {
  const sortie = exiger(options, "sortie", "DOSSIER, où écrire les fichiers");
  if (options.territoire !== undefined || options.poste.length > 0) {
    throw new ErreurDUsage("Avec --liste, les territoires et les postes viennent de la liste.");
  }
  const { demandes, erreurs, avertissements } = demandesDeLaListe(await lireListe(liste), {
    defauts: defautsDe(options),
    grilleCommune: options["grille-commune"],
  });
  const phrases = [...erreurs, ...avertissements].map(({ phrase }) => phrase);
  if (erreurs.length > 0) throw new Echec([...phrases, "Rien n’est écrit."].join("\n"));
  const fichiers = demandes.map((demande) => ({ ...demande, fichier: join(sortie, demande.nomDeFichier) }));
  await creerLeDossier(sortie);
  const ecrits = await ecrireTout(fichiers, options);
  return {
    code: avertissements.length > 0 ? 1 : 0,
    sortie: ecrits,
    erreur: phrases.map((phrase) => `${phrase}\n`).join(""),
  };
}

function exiger(options: OptionsLues, nom: "sortie" | "territoire" | "annee", attendu: string): string {
  const valeur = options[nom];
  if (valeur === undefined) throw new ErreurDUsage(`Il manque --${nom} ${attendu}.`);
  return valeur;
}

function defautsDe(options: OptionsLues): Cellules {
  const { annee, caf, employeur, profil, modele, politiques } = options;
  const horsChamp = options["hors-champ"].length > 0 ? options["hors-champ"].join("\n") : undefined;
  const dates = { debutCtg: options["debut-ctg"], finCtg: options["fin-ctg"] };
  return { annee, caf, employeur, profil, modele, politiques, horsChamp, ...dates };
}

/** « pilote:Chargé de coopération:0,7 » : l'intitulé et la quotité peuvent manquer, l'intitulé contenir deux-points. */
function lignesDesPostes(postes: readonly string[]): LigneDeListe[] {
  if (postes.length === 0) return [{ numero: 1, cellules: {} }];
  return postes.map((poste, rang) => {
    const [libelle, ...suite] = poste.split(":");
    const quotite = suite.length > 1 ? suite.pop() : undefined;
    return {
      numero: rang + 1,
      cellules: {
        libelle: renseigne(libelle),
        intitule: renseigne(suite.join(":")),
        quotite: renseigne(quotite),
      },
    };
  });
}

function renseigne(texte: string | undefined): string | undefined {
  return texte === undefined || texte.trim() === "" ? undefined : texte;
}

const OPTION_DE: Readonly<Partial<Record<Colonne, keyof typeof OPTIONS>>> = {
  debutCtg: "debut-ctg",
  finCtg: "fin-ctg",
  horsChamp: "hors-champ",
};

function direLaFaute({ ligne, colonne, raison }: FauteDeLigne): string {
  if (colonne === null) return raison;
  if (ligne === 0) return `Option --${OPTION_DE[colonne] ?? colonne}\u00a0: ${raison}`;
  return `Option --poste n° ${ligne}, ${COLONNES[colonne].toLowerCase()}\u00a0: ${raison}`;
}

async function lireListe(fichier: string): Promise<Uint8Array> {
  try {
    return await readFile(fichier);
  } catch (erreur) {
    throw new Echec(`Impossible de lire «\u00a0${fichier}\u00a0»\u00a0: ${raisonDeNode(erreur)}.`);
  }
}

async function creerLeDossier(dossier: string): Promise<void> {
  try {
    await mkdir(dossier, { recursive: true });
  } catch (erreur) {
    throw new Echec(
      `Impossible de créer le dossier «\u00a0${dossier}\u00a0»\u00a0: ${raisonDeNode(erreur)}.`,
    );
  }
}

interface FichierAEcrire {
  readonly fichier: string;
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
}

/** Rien n'est écrit si l'un des fichiers est déjà là. */
async function ecrireTout(
  fichiers: readonly FichierAEcrire[],
  { remplacer }: { readonly remplacer: boolean },
): Promise<string> {
  for (const { fichier } of remplacer ? [] : fichiers) {
    if (await existe(fichier)) throw dejaLa(fichier);
  }
  let ecrits = "";
  for (const { fichier, dossier, modele } of fichiers) {
    await ecrireFichier(fichier, await ecrireGabarit(dossier, modele), { remplacer });
    ecrits += `Gabarit écrit\u00a0: ${fichier}\n`;
  }
  return ecrits;
}

function identifiants(objets: readonly { readonly identifiant: string }[]): string {
  return objets.map(({ identifiant }) => identifiant).join(", ");
}
