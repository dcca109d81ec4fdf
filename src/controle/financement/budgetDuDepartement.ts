import { DEPARTEMENT } from "../../plan/departement/colonnes";
import { controleDe } from "../commun/controleDe";
import { constatsDuBudget } from "../commun/duBudget";
import { financementDepartemental } from "../commun/duDepartement";
import { GESTION } from "../commun/roles";

/** R-BUDGET-1 : le budget du dossier départemental a les règles de celui d'une CTG, et son propre droit. */
export const BUDGET_DU_DEPARTEMENT = controleDe({
  identifiant: "C-DEP-3",
  titre: "Budget départemental équilibré",
  roles: GESTION,
  constats: ({ lu }) => {
    const dossier = lu.dossier.departement;
    if (dossier === null) return [];
    return constatsDuBudget(lu, {
      budget: dossier.budget,
      droit: financementDepartemental(dossier).total,
      cle: DEPARTEMENT,
      geste: "Corriger le budget dans «\u00a0CTG Département\u00a0».",
    });
  },
});
