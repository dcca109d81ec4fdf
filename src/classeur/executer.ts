import { traduireErreur } from "./erreurs";

/**
 * Exécute un lot dans Excel. Un bouton cliqué pendant qu'une cellule est en cours de saisie attend la fin de la
 * saisie au lieu d'échouer.
 *
 * @throws ErreurDeClasseur toute erreur d'Office.js, dite en français.
 */
export async function executer<T>(lot: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, lot);
  } catch (erreur) {
    throw traduireErreur(erreur);
  }
}
