import type { Geste } from "../dossier/geste";
import { remplacerLePareil } from "../saisie/remplacerLePareil";
import type { ActionDuPlan, PlanDAction } from "./planDAction";

/** Ajoute l'action à la fin du plan, qui s'ouvre si le dossier n'en a pas (R-PLAN-1). */
export function ajouterAction(action: ActionDuPlan): Geste {
  return surLePlan((plan) => [...plan, action]);
}

/** `null` si l'ancienne n'y est plus telle quelle ; de deux pareilles, la première. */
export function remplacerAction(ancienne: ActionDuPlan, nouvelle: ActionDuPlan): Geste {
  return surLePlan((plan) => remplacerLePareil(plan, ancienne, [nouvelle]));
}

/** `null` si elle n'y est plus telle quelle ; de deux pareilles, la première. Le plan vidé reste ouvert. */
export function retirerAction(action: ActionDuPlan): Geste {
  return surLePlan((plan) => remplacerLePareil(plan, action, []));
}

function surLePlan(changer: (plan: PlanDAction) => PlanDAction | null): Geste {
  return (dossier) => {
    const planDAction = changer(dossier.planDAction ?? []);
    return planDAction === null ? null : { ...dossier, planDAction };
  };
}
