import type { ICellData } from "@univerjs/core";
import { RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { CELLULE_VIDE } from "../moteur/valeurs";
import { ErreurHote } from "../protocole/erreurs";
import { retirerFormatsConditionnels } from "./FormatsConditionnels";
import type { Noyau } from "./noyau";
import type { Rectangle } from "./rectangle";
import { depuisBornes, intersection } from "./rectangle";
import { retirerValidations } from "./Validation";
import { exigerDeverrouillees, exigerPermission } from "./verrou";

/** `Range.clear` : tout, le contenu ou la mise en forme (qui emporte formats conditionnels et fusions). */
export function effacer(noyau: Noyau, feuille: string, zone: Rectangle, quoi: string): void {
  if (!["All", "Contents", "Formats"].includes(quoi)) {
    throw new ErreurHote("NotImplemented", `L’hôte ne sait pas effacer « ${quoi} ».`);
  }
  const contenu = quoi !== "Formats";
  const formats = quoi !== "Contents";
  if (contenu) exigerDeverrouillees(noyau, feuille, zone);
  if (formats) exigerPermission(noyau, feuille, "allowFormatCells");
  const cellules: Record<number, Record<number, ICellData>> = {};
  noyau
    .feuille(feuille)
    .getCellMatrix()
    .forValue((l, c, cellule) => {
      const dedans = intersection({ ligne: l, colonne: c, lignes: 1, colonnes: 1 }, zone);
      if (!dedans || !cellule) return;
      (cellules[l] ??= {})[c] = {
        ...(contenu ? CELLULE_VIDE : { ...(cellule.t ? { t: cellule.t } : {}) }),
        ...(formats ? { s: null, custom: null } : {}),
      };
    });
  const tenue = noyau.partieTenue(feuille, zone);
  if (contenu) noyau.ecrireCellules(feuille, cellules, tenue);
  else noyau.ecrireAspect(feuille, cellules, tenue);
  if (formats) {
    retirerFusions(noyau, feuille, zone);
    retirerFormatsConditionnels(noyau, feuille, zone);
  }
  if (quoi === "All") retirerValidations(noyau, feuille, zone);
}

function retirerFusions(noyau: Noyau, feuille: string, zone: Rectangle): void {
  const ranges = noyau
    .feuille(feuille)
    .getMergeData()
    .filter((fusion) => intersection(depuisBornes(fusion), zone))
    .map((fusion) => ({ ...fusion }));
  if (ranges.length > 0) noyau.executer(RemoveWorksheetMergeMutation, feuille, { ranges });
}
