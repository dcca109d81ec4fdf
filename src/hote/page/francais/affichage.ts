import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import type { ICellDataForSheetInterceptor, Nullable } from "@univerjs/core";
import {
  InterceptCellContentPriority,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  SheetsNumfmtCellContentController,
} from "@univerjs/preset-sheets-core";
import type { Moteur } from "../../moteur/moteur";
import { lireTexte, lireValeur } from "../../moteur/valeurs";
import { booleenEnFrancais, erreurEnFrancais } from "./valeurs";

/** Montre les valeurs à la française : « 67 % », « 1 234,50 », « 2,5 », VRAI, #VALEUR!. */
export function afficherEnFrancais(moteur: Moteur): void {
  const { injecteur } = moteur;
  injecteur.get(SheetsNumfmtCellContentController).setNumfmtLocal("fr");
  injecteur.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // Après les formats de nombre d'Univer : ne reste à traduire que ce qu'ils laissent tel quel.
    priority: InterceptCellContentPriority.NUMFMT - 5,
    effect: InterceptorEffectEnum.Value,
    handler: (cellule, place, suivant) => {
      const texte = texteFrancais(cellule);
      if (texte === undefined) return suivant(cellule);
      const copie = cellule === place.rawData ? { ...cellule } : cellule;
      return suivant({ ...copie, v: texte });
    },
  });
}

function texteFrancais(cellule: Nullable<ICellDataForSheetInterceptor>): string | undefined {
  if (!cellule || cellule.v === undefined || cellule.v === null) return undefined;
  if (cellule.t === CellValueType.BOOLEAN) return booleenEnFrancais(lireValeur(cellule) === true);
  if (typeof cellule.v === "number") return lireTexte(cellule, "General", "fr");
  if (typeof cellule.v === "string" && cellule.f) return erreurEnFrancais(cellule.v);
  return undefined;
}
