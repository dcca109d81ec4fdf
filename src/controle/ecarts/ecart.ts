import type { ValeurDeCellule } from "../../lecture/cellules";
import type { PlanCellule } from "../../plan/types";
import type { FeuillePosee } from "./poserLesFeuilles";

/** Une cellule qui n'est pas ce que le plan y met, la première de celles qui s'expliquent l'une par l'autre. */
export interface Ecart {
  readonly nature: NatureDEcart;
  readonly posee: FeuillePosee;
  /** Ce que le plan y met, à sa place dans le plan. */
  readonly attendue: PlanCellule;
  /** Sa place dans la feuille, à partir de 0. */
  readonly ligne: number;
  readonly colonne: number;
  /** Ce qu'elle montre. */
  readonly montre: ValeurDeCellule;
}

export type NatureDEcart =
  /** Une valeur, ou rien, à la place d'une formule. */
  | "formule-remplacee"
  /** Une autre formule que celle du plan. */
  | "formule-modifiee"
  /** La bonne formule, dont la valeur gardée n'est pas celle que donnent les cellules qu'elle lit. */
  | "valeur-fausse"
  /** Un autre texte, dans une cellule qui ne se saisit pas. */
  | "texte-modifie";
