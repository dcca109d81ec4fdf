import { effaceLEchange } from "../domaine/instruction/effaceLEchange";
import { ErreurDeClasseur } from "./erreurs";
import type { DossierModelise } from "./preparer";

/**
 * R-ETAT-1 : ne laisse pas un autre modèle, ou une politique de moins, emporter ce que la Caf a écrit dans l'échange. Le
 * dossier passe alors pour complet, et personne ne verrait qu'il y manque quelque chose.
 *
 * @throws ErreurDeClasseur rien n'est écrit.
 */
export function refuserDEffacerLEchange(avant: DossierModelise, apres: DossierModelise): void {
  const echanges = avant.dossier.instruction?.echanges ?? [];
  const { politiques, grilles } = apres.dossier;
  if (!effaceLEchange(echanges, avant.modele, { modele: apres.modele, politiques, grilles })) return;
  throw new ErreurDeClasseur(
    "EchangeEfface",
    "La Caf a écrit dans l’échange, sur des lignes ou des politiques que ce modèle de grille ou ce choix de politiques n’a plus\u00a0: ce serait l’effacer. Gardez-les, ou demandez-lui de le retirer d’abord. Rien n’a été écrit.",
  );
}
