import { Direction } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertRowMutation,
  RemoveColByRangeCommand,
  RemoveColMutation,
  RemoveRowByRangeCommand,
  RemoveRowMutation,
} from "@univerjs/sheets";
import { ErreurHote } from "../protocole/erreurs";
import type { Deformation } from "./deformation";
import { deformerFormatsConditionnels } from "./deformationDesFormats";
import { EVENEMENT } from "./evenements";
import { deformerEtat } from "./etatDeFeuilleDeforme";
import type { Noyau } from "./noyau";
import type { Bornes, Rectangle } from "./rectangle";
import {
  adresseA1,
  COLONNES_MAX,
  enBornes,
  estEnColonnes,
  estEnLignes,
  LIGNES_MAX,
  rectangle,
} from "./rectangle";
import { activer, feuilleActive, selectionActuelle, selectionner } from "./selection";
import { exigerDeverrouillees, exigerPermission } from "./verrou";

type Sens = Deformation["sens"];

/** Les commandes d'Univer qui ne décalent qu'une partie des colonnes (ou des lignes). */
const PARTIELLES: Readonly<
  Record<string, { readonly commande: { readonly id: string }; readonly axe: Deformation["axe"] }>
> = {
  "insertion:Down": { commande: InsertRangeMoveDownCommand, axe: "lignes" },
  "insertion:Right": { commande: InsertRangeMoveRightCommand, axe: "colonnes" },
  "suppression:Up": { commande: DeleteRangeMoveUpCommand, axe: "lignes" },
  "suppression:Left": { commande: DeleteRangeMoveLeftCommand, axe: "colonnes" },
};

/** Pendant un décalage partiel, Univer ajoute aussi des lignes au bas de la feuille : elles ne décalent rien. */
const decalagesPartiels = new WeakMap<Noyau, Deformation>();

/** `Range.insert` et `Range.delete`. */
export async function decaler(
  noyau: Noyau,
  feuille: string,
  zone: Rectangle,
  operation: Sens,
  sens: string,
): Promise<void> {
  const remettre = memoriserSelection(noyau);
  // Univer ne recale les formules (suppression) et ne décale des cellules que depuis la feuille active.
  activer(noyau, feuille);
  try {
    if (estEnLignes(zone)) decalerLignes(noyau, feuille, zone, operation);
    else if (estEnColonnes(zone)) decalerColonnes(noyau, feuille, zone, operation);
    else await decalerEnPartie(noyau, feuille, zone, operation, sens);
  } finally {
    remettre();
  }
}

/** Univer sélectionne ce qu'il décale, et en active la feuille ; Excel ne touche pas à la sélection. */
function memoriserSelection(noyau: Noyau): () => void {
  const [active, selection] = [feuilleActive(noyau), selectionActuelle(noyau)];
  noyau.evenements.selectionMuette = true;
  return () => {
    selectionner(noyau, active, selection);
    noyau.evenements.selectionMuette = false;
  };
}

async function decalerEnPartie(
  noyau: Noyau,
  feuille: string,
  zone: Rectangle,
  operation: Sens,
  sens: string,
): Promise<void> {
  const partielle = PARTIELLES[`${operation}:${sens}`];
  if (!partielle) throw new ErreurHote("InvalidArgument", `« ${sens} » n’est pas un sens de décalage.`);
  exigerPermission(noyau, feuille);
  noyau.assurerTaille(feuille, zone);
  const enLignes = partielle.axe === "lignes";
  const deformation: Deformation = {
    feuille,
    axe: partielle.axe,
    sens: operation,
    debut: enLignes ? zone.ligne : zone.colonne,
    nombre: enLignes ? zone.lignes : zone.colonnes,
    travers: enLignes
      ? { debut: zone.colonne, nombre: zone.colonnes }
      : { debut: zone.ligne, nombre: zone.lignes },
  };
  decalagesPartiels.set(noyau, deformation);
  try {
    await noyau.executerEnAttendant(partielle.commande, feuille, { range: enBornes(zone) });
  } finally {
    decalagesPartiels.delete(noyau);
  }
  suivre(noyau, deformation);
}

function decalerLignes(noyau: Noyau, feuille: string, zone: Rectangle, operation: Sens): void {
  exigerPermission(noyau, feuille, operation === "insertion" ? "allowInsertRows" : "allowDeleteRows");
  if (operation === "suppression") exigerDeverrouillees(noyau, feuille, noyau.partieTenue(feuille, zone));
  noyau.assurerTaille(feuille, zone);
  const range = { ...enBornes(zone), endColumn: noyau.feuille(feuille).getColumnCount() - 1 };
  if (operation === "insertion")
    noyau.executer(InsertRowByRangeCommand, feuille, { range, direction: Direction.UP });
  else noyau.executer(RemoveRowByRangeCommand, feuille, { range });
}

function decalerColonnes(noyau: Noyau, feuille: string, zone: Rectangle, operation: Sens): void {
  exigerPermission(noyau, feuille, operation === "insertion" ? "allowInsertColumns" : "allowDeleteColumns");
  noyau.assurerTaille(feuille, zone);
  const range = { ...enBornes(zone), endRow: noyau.feuille(feuille).getRowCount() - 1 };
  if (operation === "insertion")
    noyau.executer(InsertColByRangeCommand, feuille, { range, direction: Direction.LEFT });
  else noyau.executer(RemoveColByRangeCommand, feuille, { range });
}

/** Fait suivre ce qu'Univer ne tient pas, que le décalage vienne du complément ou de l'utilisateur. */
export function ecouterStructure(noyau: Noyau): void {
  const mutations = [
    [InsertRowMutation, "lignes", "insertion"],
    [RemoveRowMutation, "lignes", "suppression"],
    [InsertColMutation, "colonnes", "insertion"],
    [RemoveColMutation, "colonnes", "suppression"],
  ] as const;
  for (const [mutation, axe, sens] of mutations) {
    noyau.ecouter(mutation, (info) => {
      if (decalagesPartiels.has(noyau)) return;
      const { subUnitId, range } = info.params as { subUnitId: string; range: Bornes };
      const [debut, fin] =
        axe === "lignes" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      const deformation: Deformation = { feuille: subUnitId, axe, sens, debut, nombre: fin - debut + 1 };
      if (sens === "insertion") heriterDeLaPrecedente(noyau, deformation);
      suivre(noyau, deformation);
    });
  }
}

function suivre(noyau: Noyau, deformation: Deformation): void {
  for (const deformable of noyau.deformables) deformable.deformer(deformation);
  if (!noyau.moteur.avecEcran) deformerFormatsConditionnels(noyau, deformation);
  for (const feuille of noyau.feuilles) deformerEtat(noyau.etat(feuille), feuille, deformation);
  noyau.evenements.signaler(EVENEMENT.change, deformation.feuille, {
    changeType: changement(deformation),
    address: adresseA1(zoneDecalee(deformation)),
    shiftDirection: "None",
  });
}

function changement(d: Deformation): string {
  if (d.travers) return d.sens === "insertion" ? "CellInserted" : "CellDeleted";
  const quoi = d.axe === "lignes" ? "Row" : "Column";
  return `${quoi}${d.sens === "insertion" ? "Inserted" : "Deleted"}`;
}

function zoneDecalee(d: Deformation): Rectangle {
  return d.axe === "lignes"
    ? rectangle(d.debut, d.travers?.debut ?? 0, d.nombre, d.travers?.nombre ?? COLONNES_MAX)
    : rectangle(d.travers?.debut ?? 0, d.debut, d.travers?.nombre ?? LIGNES_MAX, d.nombre);
}

/** Une ligne insérée prend l'aspect et le verrou de celle du dessus, comme dans Excel ; Univer n'en copie rien. */
function heriterDeLaPrecedente(noyau: Noyau, d: Deformation): void {
  if (d.debut === 0) return;
  const univer = noyau.feuille(d.feuille);
  const nombreDeCellules = d.axe === "lignes" ? univer.getColumnCount() : univer.getRowCount();
  const cellules: Record<number, Record<number, ICellData>> = {};
  for (let i = 0; i < nombreDeCellules; i++) {
    const modele = d.axe === "lignes" ? univer.getCellRaw(d.debut - 1, i) : univer.getCellRaw(i, d.debut - 1);
    if (!modele?.s && !modele?.custom) continue;
    const aspect: ICellData = {
      ...(modele.s ? { s: modele.s } : {}),
      ...(modele.custom ? { custom: { ...modele.custom } } : {}),
    };
    for (let k = d.debut; k < d.debut + d.nombre; k++) {
      const [ligne, colonne] = d.axe === "lignes" ? [k, i] : [i, k];
      (cellules[ligne] ??= {})[colonne] = { ...aspect };
    }
  }
  if (Object.keys(cellules).length > 0) noyau.ecrireAspect(d.feuille, cellules, rectangle(0, 0));
}
