import type { FeuilleLue } from "../lecture";

/** De quoi remettre une feuille comme elle était, avec les contenus que la lecture en a. */
export interface FormatsReleves {
  readonly nombres: unknown[][];
  readonly cellules: Excel.SettableCellProperties[][];
  readonly lignes: Excel.SettableRowProperties[];
}

export interface DemandeDeFormats {
  readonly plage: Excel.Range;
  readonly cellules: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly lignes: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

/** Les formats pèsent bien plus que les valeurs : ils ne se lisent que pour les feuilles que l'on s'apprête à écrire. */
export function demanderLesFormats(plage: Excel.Range): DemandeDeFormats {
  plage.load("numberFormat");
  return {
    plage,
    cellules: plage.getCellProperties({ format: FORMATS_A_RELEVER }),
    lignes: plage.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
  };
}

export function recueillirLesFormats({ plage, cellules, lignes }: DemandeDeFormats): FormatsReleves {
  return { nombres: plage.numberFormat, cellules: cellules.value, lignes: lignes.value };
}

/** La zone qui a été lue dans une feuille. */
export function zoneLue(feuille: Excel.Worksheet, { ligne, colonne, valeurs }: FeuilleLue): Excel.Range {
  return feuille.getRangeByIndexes(ligne, colonne, valeurs.length, valeurs[0]?.length ?? 0);
}

const FORMATS_A_RELEVER: Excel.CellPropertiesLoadOptions["format"] = {
  fill: { color: true, pattern: true },
  font: { name: true, size: true, bold: true, italic: true, color: true },
  borders: { color: true, style: true, weight: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  indentLevel: true,
  protection: true,
};
