import type { ValeurDeCellule } from "../lecture/cellules";
import { reunirLesChangements, type Changement } from "./changements";
import { executer } from "./executer";
import { traduireErreur, type ErreurDeClasseur } from "./erreurs";

/** Ce que l'on cesse de suivre en l'appelant. */
export type Arret = () => Promise<void>;

/** Une rafale (remplissage, annulation, reconstruction) ne vaut qu'un appel, et le volet suit une frappe en 250 ms. */
const REPOS_EN_MILLISECONDES = 60;

/**
 * Appelle `rappel` quand le contenu ou la liste des feuilles change, une fois par rafale. Les abonnements meurent
 * avec le volet : ils se reprennent à chaque ouverture. Une feuille renommée ne se signale pas (ExcelApi 1.9).
 */
export async function suivreLeClasseur(
  rappel: (changement: Changement) => Promise<void>,
  surErreur: (erreur: ErreurDeClasseur) => void,
): Promise<Arret> {
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  let attendu: Changement | null = null;
  const prevenir = (changement: Changement): Promise<void> => {
    attendu = reunirLesChangements(attendu, changement);
    // Une rafale plus longue que le repos ne le repousse pas : le volet suit quand même.
    minuterie ??= setTimeout(() => {
      const rendu = attendu ?? "tout";
      [minuterie, attendu] = [undefined, null];
      rappel(rendu).catch((erreur: unknown) => surErreur(traduireErreur(erreur)));
    }, REPOS_EN_MILLISECONDES);
    return Promise.resolve();
  };
  const abonnements = await executer(async (context) => {
    const { worksheets } = context.workbook;
    const pris = [
      worksheets.onChanged.add((evenement) => prevenir(changementDe(evenement))),
      worksheets.onAdded.add(() => prevenir("tout")),
      worksheets.onDeleted.add(() => prevenir("tout")),
    ];
    await context.sync();
    return pris;
  });
  return async () => {
    clearTimeout(minuterie);
    for (const abonnement of abonnements) {
      abonnement.remove();
      await abonnement.context.sync();
    }
  };
}

/**
 * `details` n'est donné que pour une cellule seule (ExcelApi 1.9), et pas par toutes les versions d'Excel. Une valeur qui
 * ne change pas n'apprend rien : une formule a pu prendre sa place.
 */
function changementDe(evenement: Excel.WorksheetChangedEventArgs): Changement {
  if (evenement.changeType !== Excel.DataChangeType.rangeEdited) return "tout";
  const details = evenement.details as Excel.ChangedEventDetail | undefined;
  const valeur: unknown = details?.valueAfter;
  const apprend = estUneValeur(valeur) && valeur !== details?.valueBefore;
  return {
    feuille: evenement.worksheetId,
    valeurs: apprend ? new Map([[evenement.address, valeur]]) : null,
  };
}

function estUneValeur(valeur: unknown): valeur is ValeurDeCellule {
  return typeof valeur === "string" || typeof valeur === "number" || typeof valeur === "boolean";
}
