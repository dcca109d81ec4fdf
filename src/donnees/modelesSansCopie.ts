import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import { MODELES_EMBARQUES } from "./modelesEmbarques";

const MODELES = Object.values(MODELES_EMBARQUES);

/**
 * Les modèles livrés, et eux seuls : un classeur qui suit un autre modèle, ou une autre version, ne s'y lit pas.
 * `MODELES_POUR_LECTURE` sait en plus valider la copie que le classeur en garde, au prix du schéma.
 */
export const MODELES_SANS_COPIE: CatalogueDeModeles = {
  chercher: ({ identifiant, version }) =>
    MODELES.find((modele) => modele.identifiant === identifiant && modele.version === version) ?? null,
  livre: (identifiant) => MODELES.find((modele) => modele.identifiant === identifiant) ?? null,
  valider: () => null,
};
