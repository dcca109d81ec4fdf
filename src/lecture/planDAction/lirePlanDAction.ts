import { LIBELLES_DES_ETATS } from "../../domaine/planDAction/libelles";
import type { ActionDuPlan } from "../../domaine/planDAction/planDAction";
import { lireDate } from "../../plan/dates";
import { TABLEAU_DU_PLAN_D_ACTION } from "../../plan/planDAction/tableau";
import type { ConstatDeLecture } from "../constats";
import { LecteurDeTableau, type RangeeLue } from "../libre/LecteurDeTableau";
import type { FeuilleReperee } from "../reperer";

/** Les actions de la CTG, dans l'ordre des lignes de la feuille (R-PLAN-1). */
export function lirePlanDAction(
  reperee: FeuilleReperee,
  constats: ConstatDeLecture[],
  dates1904: boolean,
): readonly RangeeLue<ActionDuPlan>[] {
  const tableau = new LecteurDeTableau(reperee, TABLEAU_DU_PLAN_D_ACTION, constats, dates1904);
  return tableau.lire((ligne) => {
    const action: ActionDuPlan = {
      axe: tableau.texte(ligne, "axe"),
      action: tableau.texte(ligne, "action"),
      porteur: tableau.texte(ligne, "porteur"),
      echeance: tableau.date(ligne, "echeance"),
      etat: tableau.choix(ligne, "etat", LIBELLES_DES_ETATS),
      alerte: tableau.date(ligne, "alerte"),
      remarque: tableau.texte(ligne, "remarque"),
    };
    return ditQuelqueChose(action) ? action : null;
  });
}

/** Une date illisible, seule, n'est pas une action. */
function ditQuelqueChose({ echeance, alerte, ...textes }: ActionDuPlan): boolean {
  return (
    [echeance, alerte].some((date) => lireDate(date) !== null) ||
    Object.values(textes).some((texte) => texte !== "")
  );
}
