import { executer } from "./executer";
import { traduireErreur, type ErreurDeClasseur } from "./erreurs";

/** Ce que l'on cesse de suivre en l'appelant. */
export type Arret = () => Promise<void>;

/** Une rafale (copier-coller, reconstruction) ne vaut qu'un appel. */
const REPOS_EN_MILLISECONDES = 120;

/**
 * Appelle `rappel` quand le contenu ou la liste des feuilles change, une fois par rafale. Les abonnements meurent
 * avec le volet : ils se reprennent à chaque ouverture.
 */
export async function suivreLeClasseur(
  rappel: () => Promise<void>,
  surErreur: (erreur: ErreurDeClasseur) => void,
): Promise<Arret> {
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  const prevenir = async () => {
    clearTimeout(minuterie);
    minuterie = setTimeout(() => {
      rappel().catch((erreur: unknown) => surErreur(traduireErreur(erreur)));
    }, REPOS_EN_MILLISECONDES);
  };
  const abonnements = await executer(async (context) => {
    const { worksheets } = context.workbook;
    const pris = [
      worksheets.onChanged.add(prevenir),
      worksheets.onAdded.add(prevenir),
      worksheets.onDeleted.add(prevenir),
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
