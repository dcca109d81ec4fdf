import type { DataValidation } from "@cj-tech-master/excelts";
import { referenceAbsolue } from "../plan/adresses";
import type { PlanValidation, RegleDeValidation } from "../plan/types";

/** `nomDeFeuille` traduit une clé de feuille en nom. */
export function validationDeCellules(
  plan: PlanValidation,
  nomDeFeuille: (cle: string) => string,
): DataValidation {
  return {
    ...regle(plan.regle, nomDeFeuille),
    // Vider une cellule de note reste permis : elle redevient « non renseignée » (R-SCORE-2).
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: plan.erreur.titre,
    error: plan.erreur.texte,
    ...(plan.invite && {
      showInputMessage: true,
      promptTitle: plan.invite.titre,
      prompt: plan.invite.texte,
    }),
  };
}

function regle(
  regle: RegleDeValidation,
  nomDeFeuille: (cle: string) => string,
): Pick<DataValidation & { formulae: (string | number)[] }, "type" | "formulae"> & {
  operator?: "greaterThanOrEqual";
} {
  if (regle.type === "liste") {
    return { type: "list", formulae: [referenceAbsolue(nomDeFeuille(regle.feuille), regle.plage)] };
  }
  if (regle.maximum === undefined) {
    return { type: "decimal", operator: "greaterThanOrEqual", formulae: [regle.minimum] };
  }
  return { type: "decimal", formulae: [regle.minimum, regle.maximum] };
}
