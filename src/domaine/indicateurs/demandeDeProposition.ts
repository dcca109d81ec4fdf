import type { Indicateur } from "../grille/modele";
import type { Journal } from "../journal/journal";
import type { PlanDAction } from "../planDAction/planDAction";

/** De quoi proposer une réponse à un indicateur. */
export interface DemandeDeProposition {
  readonly indicateur: Indicateur;
  readonly journal: Journal | null;
  readonly planDAction: PlanDAction | null;
  /** L'année évaluée : les faits d'une autre ne comptent pas. */
  readonly annee: number;
  /** L'identifiant du poste de la grille ; vide pour une grille commune. */
  readonly poste: string;
}
