import type { ActionDuPlan, PlanDAction } from "../planDAction/planDAction";
import { normaliser } from "../saisie/normaliser";
import type { Ecarts } from "./ecarts";
import type { ElementCompte } from "./proposition";

/** R-PLAN-1 : les axes distincts du plan d'action, par ordre alphabétique, chacun avec ses actions. */
export function compterLesAxes(plan: PlanDAction, ecarts: Ecarts): ElementCompte[] {
  const axes = new Map<string, ActionDuPlan[]>();
  for (const action of plan) {
    const axe = normaliser(action.axe);
    if (axe === "") ecarts.noter("sans-axe");
    else axes.set(axe, [...(axes.get(axe) ?? []), action]);
  }
  return Array.from(axes.keys())
    .sort()
    .map((cle) => {
      const actions = axes.get(cle) ?? [];
      return { nature: "axe", libelle: ecritureDe(actions), entrees: [], actions };
    });
}

/** De deux écritures d'un même axe, toujours la même, où que le tri ait mis les lignes. */
function ecritureDe(actions: readonly ActionDuPlan[]): string {
  return actions.map(({ axe }) => axe.trim()).sort()[0] ?? "";
}
