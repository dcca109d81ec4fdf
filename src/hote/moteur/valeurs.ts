import { CellValueType, numfmt } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";

export type ValeurExcel = string | number | boolean;

/** Les erreurs qu'une cellule d'Excel peut montrer. */
export const ERREURS: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#N/A",
  "#REF!",
  "#SPILL!",
  "#CALC!",
  "#NULL!",
  "#GETTING_DATA",
  "#BUSY!",
]);

/** Les erreurs propres à Univer, telles qu'Excel les montrerait. */
const TRADUCTION: Readonly<Record<string, string>> = { "#CYCLE!": "0", "#ERROR!": "#VALUE!" };

/** La valeur d'une cellule comme `Range.values` la rend : `""` si elle est vide. */
export function lireValeur(cellule: Nullable<ICellData>): ValeurExcel {
  if (!cellule || cellule.v === null || cellule.v === undefined) return "";
  if (cellule.t === CellValueType.BOOLEAN) return cellule.v === 1 || cellule.v === true || cellule.v === "1";
  if (cellule.t === CellValueType.NUMBER) return Number(cellule.v);
  if (typeof cellule.v === "string") {
    const traduite = cellule.f ? TRADUCTION[cellule.v] : undefined;
    return traduite ?? cellule.v;
  }
  return cellule.v;
}

/** `Excel.RangeValueType`. */
export function typeDeValeur(cellule: Nullable<ICellData>): string {
  const valeur = lireValeur(cellule);
  if (typeof valeur === "number") return "Double";
  if (typeof valeur === "boolean") return "Boolean";
  if (valeur === "") return cellule?.f ? "String" : "Empty";
  return cellule?.t !== CellValueType.FORCE_STRING && ERREURS.has(valeur) ? "Error" : "String";
}

/** Ce que la cellule montre, dans la langue de l'hôte. */
export function lireTexte(cellule: Nullable<ICellData>, format: string, langue: string): string {
  const valeur = lireValeur(cellule);
  if (typeof valeur === "string" && (valeur === "" || ERREURS.has(valeur))) return valeur;
  return numfmt.format(format === "" ? "General" : format, valeur, { locale: langue, throws: false });
}

/** Une cellule vidée de son contenu. */
export const CELLULE_VIDE: Readonly<ICellData> = { v: null, t: null, f: null, si: null, p: null };

export interface CelluleEcrite {
  readonly contenu: ICellData;
  /** Le format qu'Excel pose de lui-même quand le texte est une date ou un pourcentage. */
  readonly format?: string;
}

/**
 * Le contenu que donne une valeur écrite par le complément ou saisie : Excel lit « 12 » comme un nombre, « 1-2 »
 * comme une date, « '12 » comme un texte, « =… » comme une formule ; une cellule au format `@` garde le texte.
 * `null` laisse la cellule telle quelle.
 */
export function ecrireValeur(valeur: unknown, format: string, langue: string): CelluleEcrite | undefined {
  if (valeur === null || valeur === undefined) return undefined;
  if (typeof valeur === "number") return contenu(valeur, CellValueType.NUMBER);
  if (typeof valeur === "boolean") return contenu(valeur ? 1 : 0, CellValueType.BOOLEAN);
  const texte = String(valeur);
  if (texte === "") return { contenu: { ...CELLULE_VIDE } };
  if (format === "@") return contenu(texte, CellValueType.FORCE_STRING);
  if (texte.startsWith("=") && texte.length > 1) return { contenu: { ...CELLULE_VIDE, f: texte } };
  if (texte.startsWith("'")) return contenu(texte.slice(1), CellValueType.FORCE_STRING);
  if (ERREURS.has(texte.toUpperCase())) return contenu(texte.toUpperCase(), CellValueType.STRING);
  return lireCommeUneSaisie(texte, langue);
}

function lireCommeUneSaisie(texte: string, langue: string): CelluleEcrite {
  const lu = numfmt.parseValue(texte, { locale: langue });
  if (!lu) return contenu(texte, CellValueType.STRING);
  if (typeof lu.v === "boolean") return contenu(lu.v ? 1 : 0, CellValueType.BOOLEAN);
  return {
    ...contenu(Number(lu.v), CellValueType.NUMBER),
    ...(lu.z && lu.z !== "General" ? { format: lu.z } : {}),
  };
}

function contenu(v: string | number, t: CellValueType): CelluleEcrite {
  return { contenu: { ...CELLULE_VIDE, v, t } };
}
