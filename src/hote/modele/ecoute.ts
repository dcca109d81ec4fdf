import type { ICellData, IWorksheetData } from "@univerjs/core";
import {
  CopySheetCommand,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { EVENEMENT } from "./evenements";
import { copierGraphique, perdreFeuille } from "./graphiques/etat";
import { identifiant } from "./identifiants";
import { ecrireNom, nomsDefinis, plageDuNom, porteeDe, trouverNom } from "./Noms";
import type { Noyau } from "./noyau";
import type { Bornes, Rectangle } from "./rectangle";
import { adresseA1, citer, depuisBornes, enveloppe, rectangle } from "./rectangle";
import { feuilleActive } from "./selection";
import { ecouterStructure } from "./structure";

/** Fait vivre ce qu'Univer ne tient pas et signale les événements, d'où que vienne le changement. */
export function ecouter(noyau: Noyau): void {
  ecouterStructure(noyau);
  ecouterValeurs(noyau);
  ecouterFeuilles(noyau);
  ecouterSelection(noyau);
}

function ecouterValeurs(noyau: Noyau): void {
  noyau.ecouter(SetRangeValuesMutation, (info, options) => {
    const { cellValue, subUnitId, trigger } = info.params as ISetRangeValuesMutationParams;
    if (options?.["fromFormula"] || trigger === SetStyleCommand.id || !cellValue) return;
    const zone = zoneChangee(cellValue);
    if (!zone) return;
    const args = { changeType: "RangeEdited", address: adresseA1(zone), shiftDirection: "None" };
    noyau.evenements.signaler(EVENEMENT.change, subUnitId, args);
  });
  noyau.moteur.calcul.surCalcul(() => {
    for (const feuille of noyau.feuilles) noyau.evenements.signaler(EVENEMENT.calculee, feuille);
  });
}

/** Le rectangle des cellules dont le contenu change ; un changement d'aspect seul n'en est pas un. */
function zoneChangee(
  cellules: NonNullable<ISetRangeValuesMutationParams["cellValue"]>,
): Rectangle | undefined {
  let zone: Rectangle | undefined;
  for (const [ligne, rangee] of Object.entries(cellules)) {
    for (const [colonne, cellule] of Object.entries<ICellData | null>(rangee ?? {})) {
      if (cellule && !("v" in cellule || "f" in cellule || "p" in cellule)) continue;
      const une = rectangle(Number(ligne), Number(colonne));
      zone = zone ? enveloppe(zone, une) : une;
    }
  }
  return zone;
}

function ecouterFeuilles(noyau: Noyau): void {
  let copiee: string | undefined;
  noyau.disposeWithMe(
    noyau.moteur.commandes.beforeCommandExecuted((info) => {
      if (info.id === CopySheetCommand.id) copiee = (info.params as { subUnitId?: string }).subUnitId;
    }),
  );
  noyau.ecouter(InsertSheetMutation, (info) => {
    const { sheet } = info.params as { sheet: IWorksheetData };
    if (copiee !== undefined) reprendreLaCopie(noyau, copiee, sheet.id);
    copiee = undefined;
    noyau.evenements.signaler(EVENEMENT.ajoutee, sheet.id);
  });
  noyau.ecouter(RemoveSheetMutation, (info) => {
    const { subUnitId } = info.params as { subUnitId: string };
    noyau.oublierEtat(subUnitId);
    for (const feuille of noyau.feuilles) {
      for (const graphique of noyau.etat(feuille).graphiques) perdreFeuille(graphique, subUnitId);
    }
    noyau.evenements.signaler(EVENEMENT.supprimee, subUnitId);
  });
}

/**
 * La copie d'une feuille emporte sa protection, sa mise en page, ses graphiques, et chaque nom du classeur qui la
 * désigne devient un nom local de la copie : c'est ainsi qu'Excel double les noms.
 */
function reprendreLaCopie(noyau: Noyau, depuis: string, vers: string): void {
  const etat = noyau.etat(depuis);
  noyau.reprendreEtat(vers, {
    ...structuredClone(etat),
    graphiques: etat.graphiques.map((graphique) => copierGraphique(graphique, identifiant(), depuis, vers)),
  });
  for (const nom of nomsDefinis(noyau)) {
    const plage =
      porteeDe(nom) === undefined || porteeDe(nom) === depuis ? plageDuNom(noyau, nom) : undefined;
    if (plage?.feuille !== depuis || trouverNom(noyau, nom.name, vers)) continue;
    const reference = `${citer(noyau.feuille(vers).getName())}!${adresseA1(plage.zone, true)}`;
    ecrireNom(noyau, { ...nom, id: identifiant(), localSheetId: vers, formulaOrRefString: reference });
  }
}

function ecouterSelection(noyau: Noyau): void {
  let active = feuilleActive(noyau);
  noyau.ecouter(SetWorksheetActiveOperation, () => {
    const nouvelle = feuilleActive(noyau);
    if (nouvelle === active || noyau.evenements.selectionMuette) return;
    noyau.evenements.signaler(EVENEMENT.desactive, active);
    noyau.evenements.signaler(EVENEMENT.active, nouvelle);
    active = nouvelle;
  });
  noyau.ecouter(SetSelectionsOperation, (info) => {
    const { subUnitId, selections } = info.params as { subUnitId: string; selections: { range: Bornes }[] };
    const [premiere] = selections;
    if (!premiere || noyau.evenements.selectionMuette) return;
    noyau.evenements.signaler(EVENEMENT.selection, subUnitId, {
      address: adresseA1(depuisBornes(premiere.range)),
    });
  });
}
