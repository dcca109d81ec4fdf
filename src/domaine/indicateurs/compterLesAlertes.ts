import { anneeDe } from "../journal/anneeDe";
import type { EntreeDeJournal } from "../journal/journal";
import type { ActionDuPlan, PlanDAction } from "../planDAction/planDAction";
import type { Ecarts } from "./ecarts";
import type { ElementCompte } from "./proposition";

/**
 * R-PLAN-1 : les actions pour lesquelles le Copil a été alerté dans l'année. Celles du jour d'une alerte du journal en
 * sont l'objet : elles ne comptent pas une seconde fois.
 */
export function compterLesAlertes(
  plan: PlanDAction,
  annee: number,
  duJournal: readonly EntreeDeJournal[],
  ecarts: Ecarts,
): ElementCompte[] {
  const alertees = plan.filter(({ alerte }) => {
    const sienne = anneeDe(alerte);
    if (sienne === null) return false;
    if (sienne !== annee) ecarts.noter("autre-annee");
    else if (duJournal.some(({ date }) => date === alerte)) ecarts.noter("deja-comptee");
    else return true;
    return false;
  });
  return alertees
    .map((action) => ({ action, cle: JSON.stringify([action.alerte, action.action, action.axe]) }))
    .sort((a, b) => (a.cle === b.cle ? 0 : a.cle < b.cle ? -1 : 1))
    .map(({ action }) => ({ nature: "alerte", libelle: nommer(action), entrees: [], actions: [action] }));
}

function nommer({ action, axe }: ActionDuPlan): string {
  return action.trim() === "" ? axe.trim() : action.trim();
}
