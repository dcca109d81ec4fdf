import type { Arret, Construction, ErreurDeClasseur, EtatDuClasseur, Modification } from "../../classeur";
import type { Geste } from "../../domaine/dossier/geste";
import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";

/** Ce que le volet demande au classeur ouvert, et rien de plus. */
export interface Porte {
  readonly lireEtat: () => Promise<EtatDuClasseur>;
  readonly construire: (dossier: Dossier, modele: ModeleDeGrille) => Promise<Construction>;
  /** Fait un geste sur le dossier du classeur, et n'écrit que les feuilles qu'il change. */
  readonly modifier: (geste: Geste) => Promise<Modification>;
  readonly suivre: (
    rappel: () => Promise<void>,
    surErreur: (erreur: ErreurDeClasseur) => void,
  ) => Promise<Arret>;
  readonly montrer: (feuille: string, adresse?: string) => Promise<void>;
}
