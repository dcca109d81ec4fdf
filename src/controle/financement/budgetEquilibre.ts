import { BUDGET } from "../../plan/budget/references";
import { controleDe } from "../commun/controleDe";
import { constatsDuBudget } from "../commun/duBudget";
import { financementExamine } from "../commun/duFinancement";
import { GESTION } from "../commun/roles";

/** R-BUDGET-1 : charges et produits s'équilibrent, et la participation de la Caf est celle du calcul. */
export const BUDGET_EQUILIBRE = controleDe({
  identifiant: "C-BUDGET-1",
  titre: "Budget équilibré",
  roles: GESTION,
  constats: (examine) => {
    const examinee = financementExamine(examine);
    if (examinee === null) return [];
    return constatsDuBudget(examine.lu, {
      budget: examinee.financement.budget,
      droit: examinee.resultat.total,
      cle: BUDGET,
      geste: "Corriger le budget dans «\u00a0CTG Budget\u00a0».",
    });
  },
});
