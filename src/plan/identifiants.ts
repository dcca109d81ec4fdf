/**
 * Ce qui suit les cellules : l'identifiant de chaque ligne, en colonne A masquée et verrouillée, et le rôle de
 * chaque colonne, en ligne 1 masquée et verrouillée. La lecture retrouve le dossier par eux seuls, jamais par
 * la position, le nom de la feuille ou celui du fichier.
 */
export const COLONNE_DES_IDENTIFIANTS = 0;
export const LIGNE_DES_ROLES = 0;

const FEUILLES_MARQUEES = [
  "grille",
  "synthese",
  "mode-emploi",
  "postes",
  "previsionnel",
  "parametres",
  "financement",
  "budget",
  "departement",
  "journal",
  "plan-d-action",
  "instruction",
  "echange",
  "controle",
  "conclusion",
  "listes",
] as const;

export type FeuilleMarquee = (typeof FEUILLES_MARQUEES)[number];

const PREFIXE = "ctg-excel";
const VERSION_DES_FEUILLES = "1";

export interface Marque {
  readonly feuille: FeuilleMarquee;
  readonly attributs: Readonly<Record<string, string>>;
}

export function estMarque(texte: unknown): texte is string {
  return typeof texte === "string" && texte.startsWith(`${PREFIXE};`);
}

/** La marque d'une feuille, dans sa cellule A1 : `ctg-excel;1;grille;grille=g1;modele=national`. */
export function ecrireMarque({ feuille, attributs }: Marque): string {
  const paires = Object.entries(attributs).map(([cle, valeur]) => `${cle}=${encodeURIComponent(valeur)}`);
  return [PREFIXE, VERSION_DES_FEUILLES, feuille, ...paires].join(";");
}

/** `null` si le texte n'est pas une marque que cette version sait lire. */
export function lireMarque(texte: unknown): Marque | null {
  if (typeof texte !== "string") return null;
  const [prefixe, version, feuille, ...paires] = texte.split(";");
  if (prefixe !== PREFIXE || version !== VERSION_DES_FEUILLES || !estFeuilleMarquee(feuille)) return null;
  const attributs: Record<string, string> = {};
  for (const paire of paires) {
    const egal = paire.indexOf("=");
    if (egal <= 0) return null;
    const valeur = decoder(paire.slice(egal + 1));
    if (valeur === null) return null;
    attributs[paire.slice(0, egal)] = valeur;
  }
  return { feuille, attributs };
}

export type NatureDeLigne =
  | "rubrique"
  | "activite"
  | "score"
  | "decompte"
  | "indicateurs"
  | "fonction"
  | "indicateur"
  | "dossier"
  | "hors-champ"
  | "poste"
  | "fiche"
  | "qualification"
  | "employeur"
  | "cof"
  | "periode"
  | "mois"
  | "prevision"
  | "piece"
  | "bareme"
  | "bareme-livre"
  | "lecture"
  | "parametre"
  | "charge"
  | "produit"
  | "versement"
  | "financement"
  | "droit"
  | "cout"
  | "repartition"
  | "diagnostic"
  | "ingenierie"
  | "departement"
  | "cooperation"
  | "condition"
  | "pilotage"
  | "verification"
  | "politiques"
  | "titres"
  | "calendrier"
  | "journal"
  | "plan-d-action"
  | "instruction"
  | "remise"
  | "evenement"
  | "demande"
  | "constat"
  | "controle"
  | "conclusion"
  | "ligne";

export function identifiantDeLigne(nature: NatureDeLigne, identifiant: string): string {
  return `${nature}:${identifiant}`;
}

export function lireIdentifiantDeLigne(texte: unknown): { nature: string; identifiant: string } | null {
  if (typeof texte !== "string") return null;
  const deuxPoints = texte.indexOf(":");
  if (deuxPoints <= 0) return null;
  return { nature: texte.slice(0, deuxPoints), identifiant: texte.slice(deuxPoints + 1) };
}

/** Le rôle d'une colonne de la grille ou de la synthèse ; une même colonne peut en avoir plusieurs, séparés par des espaces. */
export const ROLES = {
  libelle: "libelle",
  note: (politique: string) => `note:${politique}`,
  commentaire: "commentaire",
  signal: "signal",
  poids: "poids",
  nombre: "nombre",
  nature: "nature",
  commentaireIndicateur: "commentaire-indicateur",
  /** Dans la synthèse : la colonne d'une politique, et celle de l'ensemble. */
  score: (politique: string) => `score:${politique}`,
  scoreDEnsemble: "score-d-ensemble",
} as const;

function estFeuilleMarquee(texte: string | undefined): texte is FeuilleMarquee {
  return FEUILLES_MARQUEES.some((feuille) => feuille === texte);
}

function decoder(texte: string): string | null {
  try {
    return decodeURIComponent(texte);
  } catch {
    return null;
  }
}
