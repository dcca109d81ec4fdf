import { examinerLePlanDAction } from "../../domaine/planDAction/examinerLePlanDAction";
import { controleDe } from "../commun/controleDe";
import { constatDActivite } from "../commun/deLActivite";
import { CONSEIL } from "../commun/roles";

/** R-PLAN-1 : échéances, alertes au Copil et réponses qui manquent. */
export const ACTION_DU_PLAN = controleDe({
  identifiant: "C-PLAN-1",
  titre: "Action du plan à revoir",
  roles: CONSEIL,
  constats: ({ lu, aujourdHui }) =>
    examinerLePlanDAction(lu.dossier, aujourdHui).map((constat) =>
      constatDActivite(lu, "plan-d-action", constat),
    ),
});
