import type PAGES from "./pages.json";

/** Une fonction, sans son espace de noms : `SCORE.BORNES`. Celles qui ont une page, et une seule. */
export type Identifiant = keyof typeof PAGES;

/** Ce que des cellules montrent, ligne par ligne, dans Excel en français : `0,75`, `NC`, `#VALEUR!`. */
export type Affiche = readonly (readonly string[])[];

/**
 * Un petit tableau à coller en A1. Ses cellules sont écrites comme on les tape dans Excel en français (`""` : vide) ;
 * la première ligne porte les titres, et une seule cellule, la formule, commence par « = ».
 */
export interface Exemple {
  readonly cellules: readonly (readonly string[])[];
  /** Depuis la cellule de la formule. */
  readonly resultat: Affiche;
  /** Ce que ce résultat veut dire. */
  readonly lecture: string;
}

/** Une autre façon d'écrire la formule, sur les mêmes cellules. */
export interface Variante {
  readonly formule: string;
  readonly resultat: Affiche;
  readonly sens: string;
}

/** Ce que l'on change dans l'exemple pour tomber sur l'erreur : une cellule, ou la formule. */
export type Essai = { readonly cellule: string; readonly valeur: string } | { readonly formule: string };

/** Une erreur fréquente, là où Excel pour le bureau transmet une cellule vide comme un 0. */
export interface ErreurFrequente {
  readonly cause: string;
  readonly essai: Essai;
  /** Ce que montrent alors la formule et les cellules à sa droite : un code d'erreur, ou des nombres faux. */
  readonly affiche: readonly string[];
  /** Le message de l'erreur, s'il y en a un. */
  readonly message?: string;
  readonly remede: string;
}

/**
 * Ce qu'une page dit d'une fonction, en plus de sa description et de ses arguments. Dans les textes, ce qui est entre
 * accents graves s'affiche comme une formule.
 */
export interface Aide {
  readonly exemple: Exemple;
  readonly variantes: readonly Variante[];
  readonly regle: string;
  /** Le document d'où vient la règle, en toutes lettres. */
  readonly source: string;
  readonly erreurs: readonly ErreurFrequente[];
  readonly voisines: readonly Identifiant[];
}
