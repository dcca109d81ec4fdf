import { demarrerHote } from "../../src/hote/sansEcran";
import type { HoteSansEcran, OptionsDHote } from "../../src/hote/sansEcran";

/** Un hôte neuf pour chaque test du fichier, arrêté même si le test échoue. */
export function hoteParTest(options: OptionsDHote = {}): () => HoteSansEcran {
  let hote: HoteSansEcran | undefined;
  beforeEach(() => {
    hote = demarrerHote(options);
  });
  afterEach(() => {
    hote?.arreter();
    hote = undefined;
  });
  return () => {
    if (!hote) throw new Error("Aucun hôte n'est démarré.");
    return hote;
  };
}

/** Les valeurs d'une plage de la feuille active, ou d'une feuille nommée. */
export function lireValeurs(adresse: string, feuille?: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const plage = (feuille ? worksheets.getItem(feuille) : worksheets.getActiveWorksheet()).getRange(adresse);
    plage.load("values");
    await context.sync();
    return plage.values;
  });
}

export function ecrire(adresse: string, valeurs: unknown[][], feuille?: string): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const cible = feuille ? worksheets.getItem(feuille) : worksheets.getActiveWorksheet();
    cible.getRange(adresse).values = valeurs;
    await context.sync();
  });
}

/** Le code de l'erreur que lève cet appel ; échoue s'il n'en lève pas. */
export async function codeDErreur(appel: Promise<unknown>): Promise<string> {
  try {
    await appel;
  } catch (erreur) {
    return String((erreur as { code?: string }).code ?? erreur);
  }
  throw new Error("L'appel n'a pas échoué.");
}
