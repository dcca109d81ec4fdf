import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Noyau } from "./noyau";
import type { Rectangle } from "./rectangle";
import { depuisBornes, enBornes, rectangle } from "./rectangle";

export function feuilleActive(noyau: Noyau): string {
  return noyau.moteur.classeur.getActiveSheet().getSheetId();
}

export function activer(noyau: Noyau, feuille: string): void {
  if (feuilleActive(noyau) !== feuille) noyau.executer(SetWorksheetActiveOperation, feuille, {});
}

/** Une sélection hors de la feuille active l'active, comme `Range.select` dans Excel. */
export function selectionner(noyau: Noyau, feuille: string, zone: Rectangle): void {
  activer(noyau, feuille);
  noyau.assurerTaille(feuille, zone);
  const bornes = enBornes(noyau.partieTenue(feuille, zone));
  const primary = {
    startRow: zone.ligne,
    endRow: zone.ligne,
    startColumn: zone.colonne,
    endColumn: zone.colonne,
    actualRow: zone.ligne,
    actualColumn: zone.colonne,
    isMerged: false,
    isMergedMainCell: false,
  };
  noyau.executer(SetSelectionsOperation, feuille, { selections: [{ range: bornes, primary, style: null }] });
}

/** La sélection de la feuille active ; A1 tant que rien n'est sélectionné. */
export function selectionActuelle(noyau: Noyau): Rectangle {
  const selection = noyau.moteur.injecteur.get(SheetsSelectionsService).getCurrentLastSelection();
  return selection ? depuisBornes(selection.range) : rectangle(0, 0);
}
