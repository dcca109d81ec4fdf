import type { RapportDeLecture } from "../fichiers/rapport";
import { resumerLeLot } from "../fichiers/resumerLeLot";
import { ErreurDUsage, lireArguments } from "./arguments";
import { ecrireFichier } from "./ecrireFichier";
import type { Issue } from "./issue";
import { decrire } from "./lire/decrire";
import { LecteurIsole } from "./lire/LecteurIsole";
import { codeDeSortie, type FichierLu, type SortieDeLecture } from "./lire/sortieDeLecture";
import { avecDesBarres, trouverFichiers } from "./lire/trouverFichiers";
import { verifierLaSortie } from "./verifierLaSortie";

export const AIDE_DE_LIRE = `Lit et contrôle des classeurs reçus, et dit ce qu’ils contiennent ou pourquoi ils ne se lisent pas.

  npm run --silent ctg -- lire FICHIER|DOSSIER|MOTIF… [--json] [--sortie FICHIER [--remplacer]]

  FICHIER            un classeur, lu quel que soit son nom
  DOSSIER            ses classeurs, à toute profondeur\u00a0; les autres fichiers de tableur sont refusés avec leur raison
  MOTIF              par exemple "recus/**/*.xlsx", entre guillemets
  --json             un objet JSON, décrit par docs/ctg-lire.schema.json
  --sortie FICHIER   écrit là ce qui s’afficherait
  --remplacer        remplace ce fichier s’il existe
  --aide             ce texte

Rien n’est écrit dans les classeurs, aucune formule n’est évaluée, aucun lien n’est suivi.
Codes de sortie\u00a0: 0 lu sans rien de plus grave qu’une information, 1 lu avec des constats à regarder, 2 demande
mal formée ou sortie impossible, 3 fichier refusé.
`;

const OPTIONS = { aide: "drapeau", json: "drapeau", sortie: "valeur", remplacer: "drapeau" } as const;

/** Lit les fichiers l'un après l'autre ; injecté dans les tests. */
export interface Lecteur {
  lire(chemin: string): Promise<RapportDeLecture>;
  fermer(): Promise<void>;
}

/**
 * La sous-commande `lire`, sans le processus.
 * @throws {ErreurDUsage} @throws {Echec} si la sortie ne peut pas s'écrire.
 */
export async function lire(
  args: readonly string[],
  ouvrir: () => Lecteur = () => new LecteurIsole(),
): Promise<Issue> {
  const { options, autres } = lireArguments(args, OPTIONS);
  if (options.aide) return { code: 0, sortie: AIDE_DE_LIRE, erreur: "" };
  if (autres.length === 0)
    throw new ErreurDUsage("Dites quoi lire\u00a0: un fichier, un dossier ou un motif.");
  const chemins = await trouverFichiers(autres);
  const { sortie, remplacer } = options;
  if (sortie !== undefined) await verifierLaSortie(sortie, { remplacer, lus: chemins });
  const fichiers = await lireTout(chemins, ouvrir());
  const resume = resumerLeLot(fichiers);
  const texte = options.json
    ? ecrireJson({ schema: "ctg-lire/2", fichiers, resume })
    : decrire(fichiers, resume);
  const code = codeDeSortie(resume);
  if (sortie === undefined) return { code, sortie: texte, erreur: "" };
  await ecrireFichier(sortie, texte, { remplacer });
  return { code, sortie: "", erreur: `Écrit\u00a0: ${sortie}\n` };
}

async function lireTout(chemins: readonly string[], lecteur: Lecteur): Promise<FichierLu[]> {
  const fichiers: FichierLu[] = [];
  try {
    for (const chemin of chemins) {
      fichiers.push({ fichier: avecDesBarres(chemin), ...(await lecteur.lire(chemin)) });
    }
    return fichiers;
  } finally {
    await lecteur.fermer();
  }
}

function ecrireJson(sortie: SortieDeLecture): string {
  return `${JSON.stringify(sortie, null, 2)}\n`;
}
