import { CustomCommandExecutionError } from "@univerjs/core";
import type {
  CommandListener,
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
} from "@univerjs/core";
import {
  IEditorBridgeService,
  IMessageService,
  InsertColMutation,
  InsertRowMutation,
  MessageType,
  RemoveColMutation,
  RemoveRowMutation,
  SetCellEditVisibleOperation,
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/preset-sheets-core";
import { lireAspect } from "../modele/aspect";
import type { OptionsDeProtection } from "../modele/etatDeFeuille";
import type { Noyau } from "../modele/noyau";
import { feuilleActive, selectionActuelle } from "../modele/selection";

type Permission = keyof OptionsDeProtection;

/** Ce qu'une protection interdit hors des cellules, et la permission qui le rend. */
const STRUCTURE: Readonly<Record<string, Permission>> = {
  [InsertRowMutation.id]: "allowInsertRows",
  [RemoveRowMutation.id]: "allowDeleteRows",
  [InsertColMutation.id]: "allowInsertColumns",
  [RemoveColMutation.id]: "allowDeleteColumns",
  [SetWorksheetColWidthMutation.id]: "allowFormatColumns",
  [SetWorksheetRowHeightMutation.id]: "allowFormatRows",
};

const REFUS =
  "Cette cellule est verrouillée et la feuille est protégée\u00a0: seules les cellules à saisir se modifient.";

/**
 * Refuse à l'utilisateur, comme Excel, d'écrire dans une cellule verrouillée d'une feuille protégée. Univer libre ne
 * protège que des feuilles ou des plages entières ; le complément, lui, est déjà arrêté par le modèle.
 */
export function gardienDesCellules(noyau: Noyau): CommandListener {
  return (commande, options) => {
    // Le modèle a déjà jugé ce que fait le complément ; une insertion récrit les références d'autres feuilles.
    if (noyau.execute || !estInterdite(noyau, commande, options)) return;
    const { injecteur } = noyau.moteur;
    injecteur.get(IMessageService).show({ type: MessageType.Warning, content: REFUS });
    // La touche refusée est déjà dans la barre de formule : elle se remet comme la cellule.
    setTimeout(() => injecteur.get(IEditorBridgeService).refreshEditCellState());
    throw new CustomCommandExecutionError("la feuille est protégée");
  };
}

function estInterdite(
  noyau: Noyau,
  { id, params }: Readonly<ICommandInfo>,
  options?: IExecutionOptions,
): boolean {
  if (id === SetCellEditVisibleOperation.id) {
    if (!(params as { visible: boolean }).visible) return false;
    const { ligne, colonne } = selectionActuelle(noyau);
    return estVerrouillee(noyau, feuilleActive(noyau), ligne, colonne);
  }
  const feuille = (params as { subUnitId?: string } | undefined)?.subUnitId ?? "";
  const protection = noyau.etat(feuille).protection;
  if (!protection) return false;
  const permission = STRUCTURE[id];
  if (permission) return !protection.options[permission];
  if (id !== SetRangeValuesMutation.id || options?.["fromFormula"]) return false;
  // Une saisie se fait dans la feuille active ; ailleurs, c'est une référence qui suit une insertion, et Excel l'admet.
  if (feuille !== feuilleActive(noyau)) return false;
  return ecritDansUneVerrouillee(noyau, feuille, (params as { cellValue?: Cellules }).cellValue ?? {});
}

type Cellules = IObjectMatrixPrimitiveType<ICellData>;

function ecritDansUneVerrouillee(noyau: Noyau, feuille: string, cellules: Cellules): boolean {
  for (const [ligne, rangee] of Object.entries(cellules)) {
    for (const [colonne, cellule] of Object.entries<ICellData | null>(rangee ?? {})) {
      const change = !cellule || ["v", "f", "p", "si"].some((trait) => trait in cellule);
      if (change && estVerrouillee(noyau, feuille, Number(ligne), Number(colonne))) return true;
    }
  }
  return false;
}

function estVerrouillee(noyau: Noyau, feuille: string, ligne: number, colonne: number): boolean {
  return (
    noyau.etat(feuille).protection !== undefined && lireAspect(noyau, feuille, ligne, colonne).verrouillee
  );
}
