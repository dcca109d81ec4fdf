import { LIBELLES_DES_ETATS } from "../../domaine/planDAction/libelles";
import type { ActionDuPlan } from "../../domaine/planDAction/planDAction";
import { jourPourExcel, type Calendrier } from "../dates";
import type { SaisiesLibres } from "../libre/tableauLibre";

/** Ce que les cellules d'une action contiennent. */
export function saisiesDeLAction(
  action: ActionDuPlan,
  calendrier: Calendrier,
): SaisiesLibres<keyof ActionDuPlan> {
  const { echeance, etat, alerte } = action;
  return {
    ...action,
    echeance: jourPourExcel(echeance, calendrier),
    etat: etat === "" ? "" : LIBELLES_DES_ETATS[etat],
    alerte: jourPourExcel(alerte, calendrier),
  };
}
