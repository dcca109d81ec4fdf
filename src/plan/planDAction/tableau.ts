import type { ActionDuPlan } from "../../domaine/planDAction/planDAction";
import type { TableauLibre } from "../libre/tableauLibre";

/** La clé de la feuille « CTG Plan d’action ». */
export const PLAN_D_ACTION = "plan-d-action";

export const TABLEAU_DU_PLAN_D_ACTION: TableauLibre<keyof ActionDuPlan> = {
  nature: PLAN_D_ACTION,
  nom: "CTG_PlanDAction",
  colonnes: [
    { champ: "axe", titre: "Axe", largeur: 28, style: "saisieTexte" },
    { champ: "action", titre: "Action", largeur: 50, style: "saisieTexte" },
    { champ: "porteur", titre: "Porteur", largeur: 28, style: "saisieTexte" },
    { champ: "echeance", titre: "Échéance", largeur: 14, style: "saisieJour" },
    { champ: "etat", titre: "État", largeur: 16, style: "saisieTexte", liste: "etatsDAction" },
    { champ: "alerte", titre: "Alerte au Copil", largeur: 14, style: "saisieJour" },
    { champ: "remarque", titre: "Remarque", largeur: 40, style: "saisieTexte" },
  ],
};
