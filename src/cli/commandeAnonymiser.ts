import { ANONYMAT_PAR_DEFAUT, type OptionsDAnonymat } from "../domaine/dossier/anonymat/options";
import { MODELES_POUR_LECTURE } from "../donnees/modelesPourLecture";
import { ecrireLaCopie } from "../fichiers/anonymiser";
import { direLAnonymat, LIMITES_DE_L_ANONYMAT } from "../fichiers/direLAnonymat";
import type { RapportDeLecture, RapportLu, RapportRefuse } from "../fichiers/rapport";
import { refuser } from "../fichiers/refuser";
import { resumerLeLot } from "../fichiers/resumerLeLot";
import { ErreurDUsage, lireArguments, refuserLesAutres } from "./arguments";
import type { Lecteur } from "./commandeLire";
import { ecrireFichier } from "./ecrireFichier";
import type { Issue } from "./issue";
import { decrire } from "./lire/decrire";
import { LecteurIsole } from "./lire/LecteurIsole";
import { verifierLaSortie } from "./verifierLaSortie";

export const AIDE_D_ANONYMISER = `Écrit une copie anonymisée d’un classeur, à partager sans donnée personnelle.

  npm run --silent ctg -- anonymiser FICHIER.xlsx [options] --sortie COPIE.xlsx

  --sortie COPIE.xlsx        la copie à écrire\u00a0; le classeur lu ne change pas
  --garder-les-commentaires  garde les textes libres, les noms de l’équipe remplacés
  --garder-les-maladies      garde les périodes de maladie, des données de santé
  --sans-lieux               remplace aussi le territoire, la Caf et les employeurs
  --remplacer                remplace la copie si elle existe
  --aide                     ce texte

Sans option\u00a0:
${direLesChoix(ANONYMAT_PAR_DEFAUT)}

Codes de sortie\u00a0: 0 écrit, 1 écrit d’un classeur qui se lit avec des constats, 2 demande mal formée ou sortie
impossible, 3 fichier refusé, rien n’est écrit.
`;

const OPTIONS = {
  aide: "drapeau",
  sortie: "valeur",
  "garder-les-commentaires": "drapeau",
  "garder-les-maladies": "drapeau",
  "sans-lieux": "drapeau",
  remplacer: "drapeau",
} as const;

/**
 * La sous-commande `anonymiser`, sans le processus.
 * @throws {ErreurDUsage} @throws {Echec} si la sortie ne peut pas s'écrire.
 */
export async function anonymiser(
  args: readonly string[],
  ouvrir: () => Lecteur = () => new LecteurIsole(),
): Promise<Issue> {
  const { options, autres } = lireArguments(args, OPTIONS);
  if (options.aide) return { code: 0, sortie: AIDE_D_ANONYMISER, erreur: "" };
  const [fichier, ...deTrop] = autres;
  if (fichier === undefined) throw new ErreurDUsage("Dites quel classeur anonymiser.");
  refuserLesAutres(deTrop);
  const { sortie, remplacer } = options;
  if (sortie === undefined) throw new ErreurDUsage("Il manque --sortie COPIE.xlsx, la copie à écrire.");
  if (!/\.xlsx$/i.test(sortie)) {
    throw new ErreurDUsage(`La sortie «\u00a0${sortie}\u00a0» doit finir par .xlsx.`);
  }
  await verifierLaSortie(sortie, { remplacer, lus: [fichier] });
  const rapport = await lireUnSeul(fichier, ouvrir());
  if (rapport.etat === "refuse") return conclureParUnRefus(fichier, rapport);
  const modele = MODELES_POUR_LECTURE.chercher(rapport.modele);
  if (modele === null) return conclureParUnRefus(fichier, modeleNonLivre(rapport));
  const anonymat: OptionsDAnonymat = {
    garderLesCommentaires: options["garder-les-commentaires"],
    garderLesMaladies: options["garder-les-maladies"],
    garderLesLieux: !options["sans-lieux"],
  };
  const { octets } = await ecrireLaCopie(rapport.dossier, modele, anonymat);
  await ecrireFichier(sortie, octets, { remplacer });
  return {
    code: rapport.malLus > 0 ? 1 : 0,
    sortie: [
      `Copie anonymisée écrite\u00a0: ${sortie}`,
      direLesChoix(anonymat),
      ...LIMITES_DE_L_ANONYMAT,
      "",
    ].join("\n"),
    erreur: direLesConstats(rapport, fichier),
  };
}

async function lireUnSeul(fichier: string, lecteur: Lecteur): Promise<RapportDeLecture> {
  try {
    return await lecteur.lire(fichier);
  } finally {
    await lecteur.fermer();
  }
}

/** Dans les mots de `ctg lire`, sans les caractères de commande qu'un texte reçu peut porter. */
function conclureParUnRefus(fichier: string, refus: RapportRefuse): Issue {
  const lu = decrire([{ fichier, ...refus }], resumerLeLot([refus]));
  return { code: 3, sortie: "", erreur: `${lu}Rien n’est écrit.\n` };
}

/** La lecture isolée ne rend pas la copie du modèle que le classeur garde : le volet, lui, l'a. */
function modeleNonLivre({ modele: { identifiant, version } }: RapportLu): RapportRefuse {
  return refuser(
    "modele-inconnu",
    `Sa grille suit le modèle «\u00a0${identifiant}, version ${version}\u00a0», qui n’est pas livré ici\u00a0: ouvrez le classeur dans Excel et préparez la copie dans le volet, onglet Fichiers.`,
  );
}

function direLesChoix(options: OptionsDAnonymat): string {
  const { retires, remplaces, gardes } = direLAnonymat(options);
  const lignes = (titre: string, termes: readonly string[]) => [
    titre,
    ...termes.map((terme) => `    – ${terme}`),
  ];
  return [
    ...lignes("  Retirés\u00a0:", retires),
    ...lignes("  Remplacés\u00a0:", remplaces),
    ...lignes("  Gardés\u00a0:", gardes),
  ].join("\n");
}

function direLesConstats({ malLus }: RapportLu, fichier: string): string {
  if (malLus === 0) return "";
  const nombre = malLus > 1 ? `${malLus} constats` : "1 constat";
  return `La lecture du classeur donne ${nombre}\u00a0: ce qu’elle n’a pas compris n’est pas dans la copie. Le détail\u00a0: ctg lire "${fichier}"\n`;
}
