import { executer } from "./executer";

/** Active une feuille et, au besoin, y sélectionne une plage. */
export async function montrer(feuille: string, adresse?: string): Promise<void> {
  await executer(async (context) => {
    const cible = context.workbook.worksheets.getItem(feuille);
    cible.activate();
    if (adresse !== undefined) cible.getRange(adresse).select();
    await context.sync();
  });
}
