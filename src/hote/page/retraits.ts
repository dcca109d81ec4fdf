import { HorizontalAlign, InterceptorEffectEnum } from "@univerjs/core";
import {
  InterceptCellContentPriority,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { Moteur } from "../moteur/moteur";

/** Un cran de retrait d'Excel en Calibri 11, en pixels. */
const CRAN = 9;

/** Décale les textes en retrait, qu'Univer n'a pas : le modèle garde le nombre de crans à côté de la cellule. */
export function montrerLesRetraits({ injecteur }: Moteur): void {
  injecteur.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - 6,
    effect: InterceptorEffectEnum.Style,
    handler: (cellule, place, suivant) => {
      const crans: unknown = cellule?.custom?.["retrait"];
      if (!cellule || typeof crans !== "number" || crans === 0) return suivant(cellule);
      const { row, col, rawData, worksheet } = place;
      const { ht } = worksheet.getComposedCellStyleByCellData(row, col, rawData);
      const cote = ht === HorizontalAlign.RIGHT ? "r" : "l";
      const interceptorStyle = { ...cellule.interceptorStyle, pd: { [cote]: crans * CRAN } };
      return suivant({ ...cellule, interceptorStyle });
    },
  });
}
