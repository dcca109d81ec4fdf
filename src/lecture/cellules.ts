import type { Plage } from "../plan/types";

/** Ce qu'une cellule contient, telle qu'Excel ou un fichier la rend ; une cellule vide vaut `""`. */
export type ValeurDeCellule = string | number | boolean;

/** Une feuille, vue par la lecture : la zone utilisée, sans rien savoir d'Excel ni des fichiers. */
export interface FeuilleLue {
  readonly nom: string;
  /** L'identifiant qu'Excel lui donne, que la renommer ne change pas ; une feuille lue dans un fichier n'en a pas. */
  readonly id?: string;
  readonly masquee: boolean;
  /** La première cellule de la zone lue, à partir de 0. */
  readonly ligne: number;
  readonly colonne: number;
  /** lignes × colonnes ; un trou vaut une cellule vide. */
  readonly valeurs: Rangees;
  /** Même forme : la formule (en anglais, signe = compris) ou la valeur saisie. */
  readonly formules: Rangees;
  /** Les cellules fusionnées ; absent : on ne le sait pas (Office.js ne les donne pas avec le contenu). */
  readonly fusions?: readonly Plage[];
}

/**
 * Des tableaux à trous : une feuille lue dans un fichier n'a que les rangées et les cellules qui portent quelque
 * chose. Une seule cellule en XFD1048576 ferait sinon dix-sept milliards de cases.
 */
export type Rangees = readonly (readonly (ValeurDeCellule | undefined)[] | undefined)[];

export interface ClasseurLu {
  readonly feuilles: readonly FeuilleLue[];
  /** Le texte des parties XML de notre espace de noms. */
  readonly partiesXml: readonly string[];
  /** Vrai : les dates se comptent depuis 1904. Office.js ne le dit pas ; un fichier, oui. */
  readonly dates1904?: boolean;
  /** Les noms définis du classeur ; absent : on ne les a pas lus. */
  readonly noms?: readonly NomLu[];
  /** Vrai : le classeur ne se recalcule que sur demande ; absent : on ne le sait pas. */
  readonly calculManuel?: boolean;
  /** Vrai : des réponses y ont changé depuis que les formules ont été lues, et leurs valeurs sont d'avant. */
  readonly valeursPerimees?: true;
}

/** Un nom défini, et ce qu'il désigne : « ='CTG Grille'!$A$5:$H$18 », « =#REF!$A$1 ». */
export interface NomLu {
  readonly nom: string;
  readonly formule: string;
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

/** Un texte qui commence par « = » n'en est pas une : sa valeur est ce texte même. */
export function estUneFormule(formule: ValeurDeCellule, valeur: ValeurDeCellule): boolean {
  return typeof formule === "string" && formule.startsWith("=") && formule !== valeur;
}

/**
 * Vrai : la cellule contient une formule dont la valeur n'est pas connue. Un fichier peut ne pas garder la valeur de
 * ses formules, et la lecture n'en évalue aucune ; dans un fichier, l'absence de valeur est un trou, pas un texte vide.
 */
export function estSansValeur(feuille: FeuilleLue, ligne: number, colonne: number): boolean {
  const valeur = feuille.valeurs[ligne - feuille.ligne]?.[colonne - feuille.colonne];
  const formule = formuleEn(feuille, ligne, colonne);
  return valeur === undefined && typeof formule === "string" && formule.startsWith("=");
}
