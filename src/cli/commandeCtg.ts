import { ErreurDUsage } from "./arguments";
import { Echec } from "./echec";
import type { Issue } from "./issue";

const AIDE = `Les classeurs CTG en ligne de commande.

  npm run --silent ctg -- gabarit …     écrit des gabarits à remplir, un seul ou tout un lot
  npm run --silent ctg -- lire …        lit des classeurs reçus
  npm run --silent ctg -- anonymiser …  écrit une copie sans donnée personnelle

  npm run --silent ctg -- gabarit --aide
  npm run --silent ctg -- lire --aide
  npm run --silent ctg -- anonymiser --aide
`;

/** Chacune se charge à la demande : lire ne doit pas garder en mémoire de quoi écrire. */
const SOUS_COMMANDES: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<Issue>>>> = {
  gabarit: async () => (await import("./commandeGabarit")).gabarit,
  lire: async () => (await import("./commandeLire")).lire,
  anonymiser: async () => (await import("./commandeAnonymiser")).anonymiser,
};

/** La commande `ctg`, sans le processus : lit et écrit les fichiers, rend ce qui s'affiche. */
export async function ctg([nom, ...args]: readonly string[]): Promise<Issue> {
  if (nom === "--aide") return { code: 0, sortie: AIDE, erreur: "" };
  try {
    const charger = nom !== undefined && Object.hasOwn(SOUS_COMMANDES, nom) ? SOUS_COMMANDES[nom] : undefined;
    if (charger === undefined) throw new ErreurDUsage(direLaSousCommande(nom));
    return await (
      await charger()
    )(args);
  } catch (erreur) {
    if (erreur instanceof ErreurDUsage) return demandeImpossible(`${erreur.message} Voir --aide.`);
    if (erreur instanceof Echec) return demandeImpossible(erreur.message);
    throw erreur;
  }
}

function direLaSousCommande(nom: string | undefined): string {
  const attendues = Object.keys(SOUS_COMMANDES)
    .join(", ")
    .replace(/, (\w+)$/, " ou $1");
  if (nom === undefined) return `Dites quoi faire\u00a0: ${attendues}.`;
  return `On ne connaît pas la commande «\u00a0${nom}\u00a0»\u00a0: ${attendues}.`;
}

function demandeImpossible(message: string): Issue {
  return { code: 2, sortie: "", erreur: `${message}\n` };
}
