/** Ce qu'une cellule contient, telle qu'Excel ou un fichier la rend ; une cellule vide vaut `""`. */
export type ValeurDeCellule = string | number | boolean;

/** Une feuille, vue par la lecture : la zone utilisée, sans rien savoir d'Excel ni des fichiers. */
export interface FeuilleLue {
  readonly nom: string;
  readonly masquee: boolean;
  /** La première cellule de la zone lue, à partir de 0. */
  readonly ligne: number;
  readonly colonne: number;
  /** lignes × colonnes */
  readonly valeurs: readonly (readonly ValeurDeCellule[])[];
  /** Même forme : la formule (en anglais, signe = compris) ou la valeur saisie. */
  readonly formules: readonly (readonly ValeurDeCellule[])[];
}

export interface ClasseurLu {
  readonly feuilles: readonly FeuilleLue[];
  /** Le texte des parties XML de notre espace de noms. */
  readonly partiesXml: readonly string[];
}

export function valeurEn(feuille: FeuilleLue, ligne: number, colonne: number): ValeurDeCellule {
  return feuille.valeurs[ligne - feuille.ligne]?.[colonne - feuille.colonne] ?? "";
}

export function formuleEn(feuille: FeuilleLue, ligne: number, colonne: number): ValeurDeCellule {
  return feuille.formules[ligne - feuille.ligne]?.[colonne - feuille.colonne] ?? "";
}

export function texteEn(feuille: FeuilleLue, ligne: number, colonne: number): string {
  return String(valeurEn(feuille, ligne, colonne)).trim();
}
