import { feuillesAjoutees, feuillesRecrites, type Chantier } from "./chantier";
import { ecrireChantier } from "./ecrireChantier";
import { ecrireStructure } from "./ecrireFeuille";
import { ErreurDeClasseur, traduireErreur } from "./erreurs";
import type { LignesPlacees } from "./libres/placerLesLignes";
import { obstaclesDe } from "./obstacles";
import type { Releve } from "./relever";
import { restaurer, type Intervention } from "./restaurer";

/**
 * Écrit le chantier, en deux allers-retours, ou remet le classeur comme avant.
 *
 * @param lignes celles des feuilles libres du chantier, à leur place.
 * @param releve avec les formats de toutes les feuilles que le chantier récrit.
 * @param terminer ce qui vient à part et en dernier : la protection vide la pile d'annulation d'Excel.
 * @throws ErreurDeClasseur rien n'a changé dans le classeur : un obstacle l'interdisait, ou il a été remis en état.
 */
export async function mener(
  context: Excel.RequestContext,
  chantier: Chantier,
  lignes: readonly LignesPlacees[],
  releve: Releve,
  terminer: () => void,
): Promise<void> {
  const [obstacle] = obstaclesDe(releve, feuillesAjoutees(chantier).length);
  if (obstacle !== undefined) throw obstacle;
  try {
    ecrireChantier(context, chantier, lignes, releve);
    await context.sync();
    terminer();
    await context.sync();
  } catch (erreur) {
    await defaire(context, releve, chantier, lignes, traduireErreur(erreur));
  }
}

async function defaire(
  context: Excel.RequestContext,
  releve: Releve,
  chantier: Chantier,
  lignes: readonly LignesPlacees[],
  cause: ErreurDeClasseur,
): Promise<never> {
  const interventions = feuillesRecrites(chantier).map(({ relevee, accord, ancien }): Intervention => ({
    relevee,
    lignesInserees: accord?.lignes.insertions ?? [],
    colonnesInserees: accord?.colonnes.insertions ?? [],
    remettreLaStructure: (feuille) => {
      if (ancien !== null) ecrireStructure(feuille, ancien.plan, ancien.classeur, relevee.graphiques);
    },
  }));
  try {
    await restaurer(context, releve, feuillesAjoutees(chantier), interventions, lignes);
  } catch (erreur) {
    const { details } = traduireErreur(erreur);
    throw new ErreurDeClasseur(
      cause.code,
      `${cause.message} Le classeur n’a pas pu être remis tout à fait comme avant\u00a0: fermez-le sans l’enregistrer, puis rouvrez-le.`,
      `${cause.details}\n\n${details}`,
    );
  }
  throw new ErreurDeClasseur(
    cause.code,
    `${cause.message} Le classeur a été remis comme avant.`,
    cause.details,
  );
}
