import { InterceptorEffectEnum } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import {
  InterceptCellContentPriority,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { Noyau } from "../modele/noyau";
import { rectangle } from "../modele/rectangle";
import { tableauSur } from "../modele/tableaux/chercher";

const EN_TETE: IStyleData = { bl: 1 };
/** La bande d'un style clair d'Excel : une ligne de données sur deux, à partir de la première. */
const BANDE: IStyleData = { bg: { rgb: "#D9D9D9" } };

/** Montre l'en-tête et les bandes des tableaux, qu'Univer n'a pas ; un fond que la cellule a l'emporte. */
export function montrerLesTableaux(noyau: Noyau): void {
  noyau.moteur.injecteur.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - 7,
    effect: InterceptorEffectEnum.Style,
    handler: (cellule, { row, col, rawData, subUnitId, worksheet }, suivant) => {
      const aspect = aspectEn(noyau, subUnitId, row, col);
      if (!aspect) return suivant(cellule);
      const { bg } = worksheet.getComposedCellStyleByCellData(row, col, rawData);
      const interceptorStyle = { ...aspect, ...(bg && { bg }), ...cellule?.interceptorStyle };
      return suivant({ ...cellule, interceptorStyle });
    },
  });
}

function aspectEn(noyau: Noyau, feuille: string, ligne: number, colonne: number): IStyleData | undefined {
  const tableau = tableauSur(noyau, feuille, rectangle(ligne, colonne));
  if (!tableau || tableau.style === "") return undefined;
  const rang = ligne - tableau.zone.ligne;
  if (rang === 0) return EN_TETE;
  return tableau.bandes && rang % 2 === 1 ? BANDE : undefined;
}
