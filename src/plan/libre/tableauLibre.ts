import type { CleDeStyle } from "../charte";
import type { CleDeListe } from "../listes";

/** La clé d'une feuille libre : aussi la marque de la feuille et la nature des lignes de son tableau. */
export type NatureLibre = "journal" | "plan-d-action";

/** Une colonne du tableau d'une feuille libre ; son rôle (`journal.date`) suit ses cellules. */
export interface ColonneLibre<C extends string = string> {
  readonly champ: C;
  readonly titre: string;
  readonly largeur: number;
  readonly style: CleDeStyle;
  /** La liste de validation : une liste fixe, ou les postes que « CTG Postes » écrit. */
  readonly liste?: CleDeListe | "postes";
}

/** Le tableau d'Excel qu'une feuille libre porte ; il commence en colonne B. */
export interface TableauLibre<C extends string = string> {
  readonly nature: NatureLibre;
  /** Le nom du tableau d'Excel, unique dans le classeur. */
  readonly nom: string;
  readonly colonnes: readonly ColonneLibre<C>[];
}

/** Champ → ce que sa cellule contient ; `null` ou un texte vide : rien. */
export type SaisiesLibres<C extends string = string> = Readonly<Record<C, string | number | null>>;
