import type {
  Arret,
  Changement,
  Construction,
  ErreurDeClasseur,
  EtatDuClasseur,
  Modification,
  Retour,
  SaisieAFaire,
  Selection,
} from "../../classeur";
import type { ReleveDAilleurs } from "../../classeur/releverAilleurs";
import type { Geste } from "../../domaine/dossier/geste";
import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { PlaceDeGrille } from "../../domaine/grille/saisie";
import type { FeuilleLue } from "../../lecture";

type SurErreur = (erreur: ErreurDeClasseur) => void;

/** Ce que le volet demande au classeur ouvert, et rien de plus. */
export interface Porte {
  readonly lireEtat: () => Promise<EtatDuClasseur>;
  /** L'état du classeur quand une seule feuille a changé ; `null` : il faut tout relire. */
  readonly relireLaFeuille: (avant: EtatDuClasseur, changement: Changement) => Promise<EtatDuClasseur | null>;
  readonly construire: (dossier: Dossier, modele: ModeleDeGrille) => Promise<Construction>;
  /** Fait un geste sur le dossier du classeur, et n'écrit que les feuilles qu'il change. */
  readonly modifier: (geste: Geste) => Promise<Modification>;
  /** Écrit des réponses dans leurs cellules, toutes ou aucune. */
  readonly saisir: (saisies: readonly SaisieAFaire[], avant: EtatDuClasseur) => Promise<Saisi>;
  readonly suivre: (
    rappel: (changement: Changement) => Promise<void>,
    surErreur: SurErreur,
  ) => Promise<Arret>;
  readonly suivreLaSelection: (rappel: (selection: Selection) => void) => Promise<Arret>;
  /** Là où l'on s'était arrêté, que le classeur garde ; `null` : il ne le dit pas. */
  readonly lireLaReprise: () => Promise<PlaceDeGrille | null>;
  readonly garderLaReprise: (place: PlaceDeGrille) => Promise<void>;
  readonly montrer: (feuille: string, adresse?: string) => Promise<void>;
}

/** Ce que le volet demande à un classeur sans dossier, qui contient peut-être une grille faite ailleurs. */
export interface PorteDAilleurs {
  readonly releverAilleurs: () => Promise<ReleveDAilleurs>;
}

/** Ce que le contrôle demande du reste du classeur, que la lecture du dossier ne lit pas. */
export interface PorteDesAppels {
  /** Les feuilles de l'utilisateur dont une formule appelle CTG.*. */
  readonly releverLesAppels: () => Promise<readonly FeuilleLue[]>;
}

export interface Saisi {
  /** De quoi défaire chaque saisie, dans l'ordre. */
  readonly retours: readonly Retour[];
  /** Le classeur, une fois écrit ; `null` : il faut le relire. */
  readonly etat: EtatDuClasseur | null;
}
