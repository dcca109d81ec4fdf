/** Ce que la lecture a trouvé d'anormal : rien n'est perdu, rien n'est deviné en silence. */
export interface ConstatDeLecture {
  readonly code: CodeDeConstat;
  /** Une phrase qui dit quoi, où, et quoi faire. */
  readonly phrase: string;
  /** La cellule, quand il y en a une : « C12 », avec le nom de sa feuille. */
  readonly feuille: string;
  readonly cellule: string;
}

export type CodeDeConstat =
  | "note-non-reconnue"
  | "nombre-non-reconnu"
  | "ligne-dupliquee"
  | "activite-manquante"
  | "activite-inconnue"
  | "ligne-ajoutee"
  | "libelle-deplace"
  | "grille-en-double"
  | "grille-manquante"
  | "modele-inconnu"
  | "colonne-manquante"
  | "champ-du-dossier-manquant"
  | "partie-xml-illisible";
