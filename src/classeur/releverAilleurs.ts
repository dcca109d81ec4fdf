import type { ClasseurLu, FeuilleLue } from "../lecture";
import { BORNES } from "../lecture/ailleurs/bornes";
import { executer } from "./executer";

/** Les feuilles d'un classeur sans dossier, dans les bornes de ce qui se regarde. */
export interface ReleveDAilleurs {
  readonly classeur: ClasseurLu;
  /** Celles que l'on n'a pas lues, ou pas en entier. */
  readonly incompletes: readonly string[];
}

/**
 * Toutes feuilles réunies : au-delà, Excel sur le web refuserait la réponse (5 Mo). Les feuilles qui suivent ne sont pas
 * lues.
 */
const CELLULES_MAX = 100_000;

/** Trois allers-retours au plus ; rien n'est écrit. Les cellules fusionnées ne se demandent pas avant ExcelApi 1.13. */
export async function releverAilleurs(): Promise<ReleveDAilleurs> {
  return executer(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const feuilles = worksheets.items.slice(0, BORNES.feuilles);
    const zones = feuilles.map((feuille) => {
      const zone = feuille.getUsedRangeOrNullObject(true);
      zone.load("rowIndex,columnIndex,rowCount,columnCount");
      return { feuille, zone };
    });
    await context.sync();

    const incompletes = worksheets.items.slice(BORNES.feuilles).map(({ name }) => name);
    let reste = CELLULES_MAX;
    const demandes = zones.flatMap(({ feuille, zone }) => {
      if (zone.isNullObject) return [];
      const lignes = Math.min(zone.rowCount, BORNES.lignes);
      const colonnes = Math.min(zone.columnCount, BORNES.colonnes);
      const tient = lignes * colonnes <= reste;
      if (!tient || lignes < zone.rowCount || colonnes < zone.columnCount) incompletes.push(feuille.name);
      if (!tient) return [];
      reste -= lignes * colonnes;
      const plage = feuille.getRangeByIndexes(zone.rowIndex, zone.columnIndex, lignes, colonnes);
      plage.load("values,formulas,rowIndex,columnIndex");
      return [{ feuille, plage }];
    });
    if (demandes.length > 0) await context.sync();
    return {
      classeur: { feuilles: demandes.map(feuilleLue), partiesXml: [] },
      incompletes,
    };
  });
}

function feuilleLue({
  feuille,
  plage,
}: {
  readonly feuille: Excel.Worksheet;
  readonly plage: Excel.Range;
}): FeuilleLue {
  return {
    nom: feuille.name,
    masquee: feuille.visibility !== Excel.SheetVisibility.visible,
    ligne: plage.rowIndex,
    colonne: plage.columnIndex,
    valeurs: plage.values,
    formules: plage.formulas,
  };
}
