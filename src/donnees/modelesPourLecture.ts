import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import { MODELES_SANS_COPIE } from "./modelesSansCopie";
import { ErreurDeDonnees } from "./schemas/erreur";
import { validerModele } from "./schemas/modele";

/** Ce que la lecture d'un classeur a besoin de savoir des modèles : ceux que l'on livre, et comment en valider un. */
export const MODELES_POUR_LECTURE: CatalogueDeModeles = {
  ...MODELES_SANS_COPIE,
  valider: (json) => {
    try {
      return validerModele(json, "copie du modèle gardée dans le classeur");
    } catch (erreur) {
      if (erreur instanceof ErreurDeDonnees) return null;
      throw erreur;
    }
  },
};
