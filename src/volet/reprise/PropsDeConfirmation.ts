import type { Confirmations, GrilleReconnue } from "../../lecture/ailleurs";

/** Ce que reçoit chaque liste de points à confirmer. */
export interface PropsDeConfirmation {
  readonly grille: GrilleReconnue;
  readonly confirmations: Confirmations;
  readonly confirmer: (confirmations: Confirmations) => void;
  /** `null` : la grille vient d'un fichier, ses cellules ne se montrent pas. */
  readonly aller: ((cellule: string) => void) | null;
}
