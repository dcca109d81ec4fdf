import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { DocumentDataModel, ICellDataForSheetInterceptor, Nullable } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  KeyCode,
  SetCellEditVisibleOperation,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { IEditorBridgeServiceVisibleParam } from "@univerjs/preset-sheets-core";
import { lireAspect } from "../../modele/aspect";
import type { Noyau } from "../../modele/noyau";
import { ecrireValeur } from "../../moteur/valeurs";
import { enAnglais, enFrancais } from "./formules";
import { sansEspacesDeMilliers } from "./valeurs";

/** Avant les intercepteurs d'Univer : le premier qui ne passe pas la main a le dernier mot. */
const EN_PREMIER = 100;

/** Ce qui se tape et se relit dans une cellule est en français ; ce que le classeur garde est en anglais. */
export function saisirEnFrancais(noyau: Noyau): void {
  const { injecteur, commandes } = noyau.moteur;
  const { writeCellInterceptor } = injecteur.get(SheetInterceptorService);

  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: EN_PREMIER,
    handler: (cellule, { subUnitId, row, col }, suivant) => {
      const formule = noyau.formule(subUnitId, row, col);
      return cellule && formule !== "" ? { ...cellule, f: enFrancais(formule) } : suivant(cellule);
    },
  });

  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: EN_PREMIER,
    handler: (cellule, { subUnitId, row, col }, suivant) => {
      const texte = texteTape(cellule);
      if (!cellule || texte === undefined) return suivant(cellule);
      const { format } = lireAspect(noyau, subUnitId, row, col);
      const lue = ecrireValeur(sansEspacesDeMilliers(texte), format, noyau.langue);
      if (!lue) return suivant(cellule);
      // Univer prendrait pour le style de la cellule ce qu'elle montre, couleurs des formats conditionnels comprises.
      const { s: _montre, ...reste } = cellule;
      // Le format d'une saisie (une date, un pourcentage) ne remplace pas celui de la cellule.
      const pose = lue.format && format === "General" ? { s: { n: { pattern: lue.format } } } : {};
      return { ...reste, ...lue.contenu, ...pose };
    },
  });

  // Une formule se traduit dès la fin de la saisie : Univer y normalise les nombres, et lirait « 1,05 » comme « 1 » et « 5 ».
  commandes.beforeCommandExecuted((commande) => {
    if (commande.id !== SetCellEditVisibleOperation.id) return;
    const { visible, keycode } = commande.params as IEditorBridgeServiceVisibleParam;
    if (visible || keycode === KeyCode.ESC) return;
    const saisie = injecteur
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
    const corps = saisie?.getSnapshot().body;
    if (corps?.dataStream.startsWith("=")) corps.dataStream = enAnglais(corps.dataStream);
  });
}

/** Le texte tapé ; indéfini pour une formule, un texte mis en forme ou une valeur déjà typée (« '12 »). */
function texteTape(cellule: Nullable<ICellDataForSheetInterceptor>): string | undefined {
  if (!cellule || cellule.f || cellule.p || (cellule.t !== undefined && cellule.t !== null)) return undefined;
  return typeof cellule.v === "string" && cellule.v !== "" ? cellule.v : undefined;
}
