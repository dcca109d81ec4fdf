import { LIBELLES_DES_ETATS } from "../../../domaine/planDAction/libelles";
import {
  ETATS_D_ACTION,
  type ActionDuPlan,
  type PlanDAction,
} from "../../../domaine/planDAction/planDAction";
import { dateEnFrancais } from "../../../plan/dates";
import { compter, enumerer } from "../../commun/textes";

/** L'action, à défaut son axe. */
export function nommerLAction({ action, axe }: ActionDuPlan): string {
  return [action, axe].find((texte) => texte !== "") ?? "Action sans nom";
}

/** Porteur, échéance, alerte, remarque : ce que la ligne dit d'autre. */
export function decrireLAction(action: ActionDuPlan, aujourdHui: string): string[] {
  return [
    action.porteur === "" ? "Sans porteur" : action.porteur,
    direLEcheance(action, aujourdHui),
    action.alerte === "" ? "" : `Copil alerté le ${dateEnFrancais(action.alerte)}`,
    action.remarque,
  ].filter((partie) => partie !== "");
}

function direLEcheance(action: ActionDuPlan, aujourdHui: string): string {
  if (action.echeance === "") return "Sans échéance";
  const date = dateEnFrancais(action.echeance);
  return estEnRetard(action, aujourdHui) ? `Échéance passée\u00a0: ${date}` : `Pour le ${date}`;
}

/** Une échéance du jour n'est pas encore passée. */
export function estEnRetard({ echeance, etat }: ActionDuPlan, aujourdHui: string): boolean {
  return echeance !== "" && echeance < aujourdHui && etat !== "realisee" && etat !== "abandonnee";
}

/** « 6 actions : 2 à venir, 3 en cours et 1 bloquée ; 1 échéance passée ». */
export function resumerLePlan(plan: PlanDAction, aujourdHui: string): string {
  const parEtat = ETATS_D_ACTION.map((etat) => ({
    nombre: plan.filter((action) => action.etat === etat).length,
    libelle: LIBELLES_DES_ETATS[etat].toLocaleLowerCase("fr"),
  })).filter(({ nombre }) => nombre > 0);
  const retards = plan.filter((action) => estEnRetard(action, aujourdHui)).length;
  const etats = enumerer(parEtat.map(({ nombre, libelle }) => `${nombre}\u00a0${libelle}`));
  return [
    `${compter(plan.length, "action")}${etats === "" ? "" : `\u00a0: ${etats}`}`,
    ...(retards === 0 ? [] : [compter(retards, "échéance passée", "échéances passées")]),
  ].join("\u00a0; ");
}
