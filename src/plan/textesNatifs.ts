import { texteEnFormule } from "./formules";

/** Un texte d'Excel n'est jamais plus long. */
const LONGUEUR_MAXIMALE = 32767;

/** Vrai dans une formule quand la cellule est vide, ou n'a que des espaces. */
export function estVide(cellule: string): string {
  return `LEN(TRIM(${cellule}))=0`;
}

/** Une partie d'une énumération : rien, ou le séparateur puis le texte. */
export function partieSi(condition: string, separateur: string, texte: string): string {
  return `IF(${condition},${texteEnFormule(separateur)}&${texte},"")`;
}

/**
 * Les parties bout à bout, sans le séparateur que la première non vide porte en tête : JOINDRE.TEXTE n'existe ni dans
 * Excel 2016, ni dans les vieux LibreOffice.
 */
export function enumeration(parties: readonly string[], separateur: string): string {
  return `MID(${parties.join("&")},${separateur.length + 1},${LONGUEUR_MAXIMALE})`;
}

/** « 1 note à renseigner », « 2 notes à renseigner ». */
export function compteEnFormule(cellule: string, singulier: string, pluriel: string): string {
  return `${cellule}&IF(${cellule}=1,${texteEnFormule(` ${singulier}`)},${texteEnFormule(` ${pluriel}`)})`;
}

/** Le même, calculé. */
export function compter(nombre: number, singulier: string, pluriel: string): string {
  return `${nombre} ${nombre === 1 ? singulier : pluriel}`;
}
