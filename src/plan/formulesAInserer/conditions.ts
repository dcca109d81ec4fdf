import type { Termes, Terme } from "./types";

/** Ce qu'une formule native rend d'une saisie fautive : `#VALEUR!`, comme la fonction. Son argument dit pourquoi. */
const FAUTE = 'VALUE("à corriger")';

/** La formule, si toutes les conditions sont vraies. Un montant faux serait pire qu'une erreur. */
export function siJuste(conditions: readonly string[], calcul: string): string {
  return conditions.length === 0 ? `=${calcul}` : `=IF(AND(${conditions.join(",")}),${calcul},${FAUTE})`;
}

/** Un nombre positif ou nul ; une cellule vide, ou `""`, vaut 0. Une constante a été jugée à la saisie. */
export function positifOuVide({ texte, reference }: Terme): string[] {
  return reference === null ? [] : [`ISNUMBER(${texte})+(LEN(${texte})=0)`, `${texte}>=0`];
}

export function strictementPositif({ texte, reference }: Terme): string[] {
  return reference === null ? [] : [`ISNUMBER(${texte})`, `${texte}>0`];
}

export function entreZeroEtUn(terme: Terme): string[] {
  return terme.reference === null ? [] : [...strictementPositif(terme), `${terme.texte}<=1`];
}

/** Une plage de nombres positifs ou nuls, vides admis. */
export function plagePositive({ texte }: Terme): string[] {
  return [
    `COUNT(${texte})+COUNTBLANK(${texte})=ROWS(${texte})*COLUMNS(${texte})`,
    `COUNTIF(${texte},"<0")=0`,
  ];
}

/** Une cellule vide y vaut 0 : MIN, lui, l'ignorerait, et un plafond vide ne plafonnerait plus rien. */
export function nombre({ texte, reference }: Terme): string {
  return reference === null ? texte : `N(${texte})`;
}

/**
 * La cellule d'un argument facultatif, remise à la fonction : vide, elle vaut 0, que la fonction refuse partout. Sans
 * cela, Excel sur le web la remettrait vide, et la fonction emploierait sa valeur par défaut sans rien en dire.
 */
export function videRefuse({ texte, reference }: Terme): string {
  return reference === null ? texte : `IF(${texte}="",0,${texte})`;
}

/** Une plage de notes : Excel pour le bureau remettrait ses vides comme des 0, qui sont des notes. */
export function videGarde({ texte }: Terme): string {
  return `IF(ISBLANK(${texte}),"",${texte})`;
}

export function constante(valeur: number): Terme {
  return { texte: String(valeur), reference: null };
}

/** L'appel d'une fonction ; un argument omis au milieu garde sa place, ceux de la fin s'en vont. */
export function appel(nom: string, donnes: readonly (string | undefined)[]): string {
  const textes = donnes.map((texte) => texte ?? "");
  while (textes.length > 0 && textes[textes.length - 1] === "") textes.pop();
  return `=${nom}(${textes.join(",")})`;
}

/** Un argument obligatoire, que l'appelant a vérifié. */
export function terme(termes: Termes, cle: string): Terme {
  const trouve = termes[cle];
  if (trouve === undefined) throw new Error(`L’argument ${cle} manque.`);
  return trouve;
}

/** Une seule cellule à écrire, qui ne déborde pas. */
export function uneCellule(formule: string): { formules: string[][]; lignes: number; colonnes: number } {
  return { formules: [[formule]], lignes: 1, colonnes: 1 };
}
