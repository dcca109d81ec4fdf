/** Pourquoi un fichier n'est pas lu. Le code est stable : la sortie de la ligne de commande le porte. */
export type CodeDeRefus =
  | "vide"
  | "trop-gros"
  | "tronque"
  | "abime"
  | "chiffre"
  | "ancien-format"
  | "autre-tableur"
  | "texte"
  | "autre-format"
  | "archive"
  | "hors-limites"
  | "doctype"
  | "trop-long"
  | "memoire"
  | "inaccessible";

/** Un fichier refusé : le message dit quoi, et quoi faire. Rien d'autre ne sort de la lecture d'un fichier. */
export class FichierRefuse extends Error {
  constructor(
    readonly code: CodeDeRefus,
    message: string,
  ) {
    super(message);
    this.name = "FichierRefuse";
  }
}
