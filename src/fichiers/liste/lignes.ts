import type { ValeurDeCellule } from "../../lecture/cellules";
import type { Colonne } from "./colonnes";

/** Ce que l'on dit d'une collectivité ou d'un poste, colonne par colonne ; une colonne absente n'est pas renseignée. */
export type Cellules = Readonly<Partial<Record<Colonne, ValeurDeCellule>>>;

/** Une ligne de la liste : un poste d'une collectivité. */
export interface LigneDeListe {
  readonly numero: number;
  readonly cellules: Cellules;
}

export interface FauteDeLigne {
  /** Le numéro de la ligne ; 0 pour la liste entière, ou une valeur donnée pour toute la liste. */
  readonly ligne: number;
  readonly colonne: Colonne | null;
  /** La fin d'une phrase : « l’année manque. » */
  readonly raison: string;
}
