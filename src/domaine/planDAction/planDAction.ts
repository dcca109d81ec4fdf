export const ETATS_D_ACTION = ["a-venir", "en-cours", "realisee", "bloquee", "abandonnee"] as const;

export type EtatDAction = (typeof ETATS_D_ACTION)[number];

/** R-PLAN-1 : une action de la CTG. Comme une entrée du journal, ce qu'elle dit la désigne. */
export interface ActionDuPlan {
  readonly axe: string;
  readonly action: string;
  readonly porteur: string;
  /** AAAA-MM-JJ ; vide : pas encore dite. */
  readonly echeance: string;
  readonly etat: EtatDAction | "";
  /** Le jour où le Copil a été alerté, AAAA-MM-JJ ; vide : aucune alerte. */
  readonly alerte: string;
  readonly remarque: string;
}

/** Dans l'ordre des lignes de la feuille. */
export type PlanDAction = readonly ActionDuPlan[];
