import type { ICellData, IWorksheetData } from "@univerjs/core";
import {
  CopySheetCommand,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import type {
  IMoveRangeMutationParams,
  IMoveRowsMutationParams,
  IReorderRangeMutationParams,
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import type { ValeurExcel } from "../moteur/valeurs";
import { lireValeur } from "../moteur/valeurs";
import { EVENEMENT } from "./evenements";
import { copierGraphique, perdreFeuille } from "./graphiques/etat";
import { identifiant } from "./identifiants";
import { ecrireNom, nomsDefinis, plageDuNom, porteeDe, trouverNom } from "./Noms";
import type { Noyau } from "./noyau";
import type { Rectangle } from "./rectangle";
import { adresseA1, citer, depuisBornes, enveloppe, estUneCellule, rectangle } from "./rectangle";
import { feuilleActive } from "./selection";
import { ecouterStructure } from "./structure";
import { copierTableaux } from "./tableaux/chercher";
import { etendreALaSaisie } from "./tableaux/etendre";

/** Fait vivre ce qu'Univer ne tient pas et signale les événements, d'où que vienne le changement. */
export function ecouter(noyau: Noyau): void {
  ecouterStructure(noyau);
  ecouterValeurs(noyau);
  ecouterFeuilles(noyau);
  ecouterSelection(noyau);
}

function ecouterValeurs(noyau: Noyau): void {
  const avant = new WeakMap<object, ValeurExcel>();
  noyau.disposeWithMe(
    noyau.moteur.commandes.beforeCommandExecuted(({ id, params }) => {
      if (id !== SetRangeValuesMutation.id) return;
      const { cellValue, subUnitId, unitId } = params as ISetRangeValuesMutationParams;
      const zone = cellValue && unitId === noyau.unite ? zoneChangee(cellValue) : undefined;
      if (zone && estUneCellule(zone)) {
        avant.set(params as object, valeurDe(noyau, subUnitId, zone));
      }
    }),
  );
  noyau.ecouter(SetRangeValuesMutation, (info, options) => {
    const { cellValue, subUnitId, trigger } = info.params as ISetRangeValuesMutationParams;
    if (options?.["fromFormula"] || trigger === SetStyleCommand.id || !cellValue) return;
    const zone = zoneChangee(cellValue);
    if (!zone) return;
    // Les écritures du complément n’étendent pas un tableau : elles passent par ses lignes.
    if (!noyau.execute) etendreALaSaisie(noyau, subUnitId, zone);
    const valeurAvant = avant.get(info.params as object);
    const details = valeurAvant === undefined ? {} : detailsDe(noyau, subUnitId, zone, valeurAvant);
    signalerUneModification(noyau, subUnitId, zone, details);
  });
  ecouterDeplacements(noyau);
  noyau.moteur.calcul.surCalcul(() => {
    for (const feuille of noyau.feuilles) noyau.evenements.signaler(EVENEMENT.calculee, feuille);
  });
}

/** Couper-coller, glisser des cellules ou des lignes, trier : gestes de la page, qui ne passent par aucune écriture. */
function ecouterDeplacements(noyau: Noyau): void {
  noyau.ecouter(MoveRangeMutation, (info) => {
    // Un décalage demandé par le complément en passe par là : il se signale comme tel.
    if (noyau.execute) return;
    const { from, to, fromRange, toRange } = info.params as IMoveRangeMutationParams;
    signalerUneModification(noyau, from.subUnitId, depuisBornes(fromRange));
    signalerUneModification(noyau, to.subUnitId, depuisBornes(toRange));
  });
  noyau.ecouter(ReorderRangeMutation, (info) => {
    const { subUnitId, range } = info.params as IReorderRangeMutationParams;
    signalerUneModification(noyau, subUnitId, depuisBornes(range));
  });
  for (const mutation of [MoveRowsMutation, MoveColsMutation]) {
    noyau.ecouter(mutation, (info) => {
      const { subUnitId, sourceRange, targetRange } = info.params as IMoveRowsMutationParams;
      const zone = enveloppe(depuisBornes(sourceRange), depuisBornes(targetRange));
      signalerUneModification(noyau, subUnitId, zone);
    });
  }
}

function signalerUneModification(noyau: Noyau, feuille: string, zone: Rectangle, details: object = {}): void {
  const args = { changeType: "RangeEdited", address: adresseA1(zone), shiftDirection: "None", ...details };
  noyau.evenements.signaler(EVENEMENT.change, feuille, args);
}

/** La valeur d'avant et celle d'après, que seul le changement d'une cellule unique dit. Celle d'une formule n'est pas encore calculée. */
function detailsDe(noyau: Noyau, feuille: string, zone: Rectangle, avant: ValeurExcel): object {
  if (noyau.formule(feuille, zone.ligne, zone.colonne) !== "") return {};
  return { valueBefore: avant, valueAfter: valeurDe(noyau, feuille, zone) };
}

function valeurDe(noyau: Noyau, feuille: string, { ligne, colonne }: Rectangle): ValeurExcel {
  return lireValeur(noyau.cellule(feuille, ligne, colonne));
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
    tableaux: copierTableaux(noyau, etat.tableaux),
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
    const { subUnitId, selections, type } = info.params as ISetSelectionsOperationParams;
    // Excel attend que le bouton de la souris remonte.
    const enCours = type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING;
    if (enCours || selections.length === 0 || noyau.evenements.selectionMuette) return;
    const address = selections.map(({ range }) => adresseA1(depuisBornes(range))).join(",");
    noyau.evenements.signaler(EVENEMENT.selection, subUnitId, { address });
  });
}
