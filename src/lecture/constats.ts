/** Ce que la lecture a trouvé d'anormal : rien n'est perdu, rien n'est deviné en silence. */
export interface ConstatDeLecture {
  readonly code: CodeDeConstat;
  /** Une phrase qui dit quoi, où, et quoi faire. */
  readonly phrase: string;
  /** La cellule, quand il y en a une : « C12 », avec le nom de sa feuille. */
  readonly feuille: string;
  readonly cellule: string;
}

export const CODES_DE_CONSTAT = [
  "note-non-reconnue",
  "nombre-non-reconnu",
  "ligne-dupliquee",
  "activite-manquante",
  "activite-inconnue",
  "ligne-ajoutee",
  "libelle-deplace",
  "grille-en-double",
  /** Une autre de nos feuilles : sa copie ne se lit pas non plus. */
  "feuille-en-double",
  "grille-manquante",
  "modele-inconnu",
  "colonne-manquante",
  "champ-du-dossier-manquant",
  "partie-xml-illisible",
  /** La feuille vient d'une version plus récente du complément. */
  "version-inconnue",
  /** Le modèle de grille n'est pas la version livrée : il est lu par sa copie. */
  "modele-ancien",
  /** Une formule dans une cellule à saisir, dont le fichier ne garde pas la valeur : on n'évalue rien. */
  "formule-sans-valeur",
  "poste-non-reconnu",
  /** Il y en a trop pour les montrer tous. */
  "autres-constats",
] as const;

export type CodeDeConstat = (typeof CODES_DE_CONSTAT)[number];

export const FORMULE_SANS_VALEUR =
  "Cette cellule contient une formule dont le fichier ne garde pas la valeur\u00a0: elle est lue comme vide. Ouvrez le classeur dans Excel, enregistrez-le, puis relisez-le.";
