import { executer } from "./executer";
import type { Arret } from "./suivre";

/** Ce que l'utilisateur vient de sélectionner, sans aller-retour : l'événement le dit. */
export interface Selection {
  /** L'identifiant de la feuille. */
  readonly feuille: string;
  /** `C12`, `C12:D14`, `C:C` ou `C12,E14`. */
  readonly adresse: string;
}

/** Appelle `rappel` à chaque sélection, dans n'importe quelle feuille (ExcelApi 1.9). */
export async function suivreLaSelection(rappel: (selection: Selection) => void): Promise<Arret> {
  const abonnement = await executer(async (context) => {
    const pris = context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      rappel({ feuille: worksheetId, adresse: address });
      return Promise.resolve();
    });
    await context.sync();
    return pris;
  });
  return async () => {
    abonnement.remove();
    await abonnement.context.sync();
  };
}
