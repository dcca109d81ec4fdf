import { LIBELLES_DES_BAREMES } from "../../domaine/financement/chercherBaremeDuDossier";
import type { CodeDeBareme } from "../../domaine/financement/financement";
import { texteEnFormule } from "../formules";

/** La feuille des barèmes, taux et plafonds. */
export const PARAMETRES = "parametres";

/** Dans une cellule de cofinancement, un plafond que la règle, ou la lecture choisie, n'a pas. */
export const NON_PLAFONNE = "non plafonné";

/** Là où un barème, un taux ou un plafond n'est pas connu pour l'année (R-FORFAIT-3) : jamais une valeur supposée. */
export const A_SAISIR = "à saisir";

/**
 * Ce que les autres feuilles reprennent de « CTG Paramètres », en formules sans le signe =, feuille comprise. Chacune vaut
 * un nombre quand la valeur est connue, un texte sinon : `ISNUMBER` les départage, jamais une comparaison à 0.
 */
export interface ReferencesDesParametres {
  /**
   * Le barème d'un code pour l'année que dit une cellule : le saisi, à défaut le livré ; « à saisir » s'il n'est pas connu,
   * ou si le saisi est fautif.
   */
  readonly bareme: (code: CodeDeBareme, annee: string) => string;
  /** La cellule qui porte le même pour l'année évaluée. */
  readonly baremeDeLAnnee: (code: CodeDeBareme) => string;
  /** R-COFI-1, pour l'année évaluée et la lecture choisie ; `null` : le profil n'a pas la règle (R-PROFIL-1). */
  readonly cofinancement: CellulesDuCofinancement | null;
  /** R-DIAG-1 : le saisi de l'année, puis ce que le profil donne pour la sienne, puis le livré. */
  readonly tauxDuDiagnostic: (annee: string) => string;
  readonly plafondDuDiagnostic: (annee: string) => string;
}

/** Un plafond vaut un nombre d'euros par ETP, « non plafonné », ou « à saisir ». */
export interface CellulesDuCofinancement {
  readonly taux: string;
  readonly plafondDeLaDepense: string;
  readonly plafondDeLaPart: string;
  readonly partDesPostes: string;
}

/** Deux colonnes de même hauteur : ce que l'on cherche, et ce que l'on trouve, feuille comprise. */
export interface TableDeBaremes {
  readonly cles: string;
  readonly valeurs: string;
}

/** La valeur d'une table pour un barème et une année, ou `sinon` si elle n'y est pas. */
export function chercherDansLaTable(
  { cles, valeurs }: TableDeBaremes,
  code: CodeDeBareme,
  annee: string,
  sinon: string,
): string {
  const cle = `${texteEnFormule(`${LIBELLES_DES_BAREMES[code]} `)}&${annee}`;
  return `IFERROR(INDEX(${valeurs},MATCH(${cle},${cles},0)),${sinon})`;
}
