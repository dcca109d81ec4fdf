import { ecrireReference } from "../../plan/formulesAInserer";
import type { Cible } from "../../plan/formulesAInserer";
import { plageDe } from "../../plan/adresses";
import { executer } from "../executer";

/** La cellule active, là où la formule ira. */
export async function lireCellule(): Promise<Cible> {
  return executer(async (context) => {
    const cellule = context.workbook.getActiveCell();
    cellule.load("rowIndex,columnIndex");
    const { worksheet } = cellule;
    worksheet.load("name");
    await context.sync();
    return { feuille: worksheet.name, ligne: cellule.rowIndex, colonne: cellule.columnIndex };
  });
}

/**
 * La sélection, telle qu'on l'écrirait : `'Mon budget'!B4:B9`.
 *
 * @throws ErreurDeClasseur plusieurs plages sont sélectionnées.
 */
export async function lireSelection(): Promise<string> {
  return executer(async (context) => {
    const plage = context.workbook.getSelectedRange();
    plage.load("rowIndex,columnIndex,rowCount,columnCount");
    const { worksheet } = plage;
    worksheet.load("name");
    await context.sync();
    const { rowIndex, columnIndex, rowCount, columnCount } = plage;
    return ecrireReference({
      feuille: worksheet.name,
      plage: plageDe(rowIndex, columnIndex, rowCount, columnCount),
    });
  });
}
