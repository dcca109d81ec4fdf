import type { Arret, Construction, ErreurDeClasseur, EtatDuClasseur } from "../../classeur";
import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";

/** Ce que le volet demande au classeur ouvert, et rien de plus. */
export interface Porte {
  readonly lireEtat: () => Promise<EtatDuClasseur>;
  readonly construire: (dossier: Dossier, modele: ModeleDeGrille) => Promise<Construction>;
  readonly suivre: (
    rappel: () => Promise<void>,
    surErreur: (erreur: ErreurDeClasseur) => void,
  ) => Promise<Arret>;
  readonly montrer: (feuille: string, adresse?: string) => Promise<void>;
}
