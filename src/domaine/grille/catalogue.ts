import type { ReferenceDeModele } from "../dossier/dossier";
import type { ModeleDeGrille } from "./modele";

/** De quoi retrouver et vérifier un modèle, injecté : la lecture ne connaît ni les modèles livrés, ni leur schéma. */
export interface CatalogueDeModeles {
  readonly chercher: (reference: ReferenceDeModele) => ModeleDeGrille | null;
  /** La version livrée d'un modèle, quelle qu'elle soit. */
  readonly livre: (identifiant: string) => ModeleDeGrille | null;
  /** `null` si la copie gardée dans un classeur n'est pas un modèle valide. */
  readonly valider: (json: unknown) => ModeleDeGrille | null;
}
