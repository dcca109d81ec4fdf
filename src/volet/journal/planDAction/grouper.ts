import { normaliser } from "../../../domaine/saisie/normaliser";
import type { ActionDuPlan, PlanDAction } from "../../../domaine/planDAction/planDAction";

/** Une action et son rang dans le plan : sa ligne dans la feuille s'en déduit. */
export interface ActionRangee {
  readonly action: ActionDuPlan;
  readonly rang: number;
}

export interface AxeDuPlan {
  /** Tel que sa première ligne l'écrit ; vide : l'axe n'est pas dit. */
  readonly axe: string;
  readonly actions: readonly ActionRangee[];
}

/** Les actions par axe, dans l'ordre où les axes paraissent ; la casse et les espaces n'en font pas deux. */
export function grouperParAxe(plan: PlanDAction): AxeDuPlan[] {
  const axes = new Map<string, { axe: string; actions: ActionRangee[] }>();
  plan.forEach((action, rang) => {
    const cle = normaliser(action.axe);
    const connu = axes.get(cle) ?? { axe: action.axe.trim(), actions: [] };
    connu.actions.push({ action, rang });
    axes.set(cle, connu);
  });
  return [...axes.values()];
}
