import { referenceAbsolue } from "../plan/adresses";
import { dateEnFormule } from "../plan/dateEnFormule";
import type { PlanValidation, RegleDeValidation } from "../plan/types";
import { adressesDe } from "./adressesDe";
import { texteDExcel } from "./texteDExcel";
import { contenuXml, element } from "./xml";

/** `nomDeFeuille` traduit une clé de feuille en nom. */
export function xmlDesValidations(
  validations: readonly PlanValidation[],
  nomDeFeuille: (cle: string) => string,
): string {
  if (validations.length === 0) return "";
  const elements = validations.map((plan) => xmlDUneValidation(plan, nomDeFeuille));
  return element("dataValidations", { count: elements.length }, elements.join(""));
}

function xmlDUneValidation(
  { plages, regle, alerte, erreur, invite }: PlanValidation,
  nomDeFeuille: (cle: string) => string,
): string {
  return element(
    "dataValidation",
    {
      type: regle.type === "liste" ? "list" : regle.type,
      // Sans opérateur : entre deux bornes.
      operator: regle.type === "decimal" && regle.maximum === undefined ? "greaterThanOrEqual" : undefined,
      // Vider une cellule de note reste permis : elle redevient « non renseignée » (R-SCORE-2).
      allowBlank: true,
      showInputMessage: invite !== undefined,
      promptTitle: invite && texteDExcel(invite.titre),
      prompt: invite && texteDExcel(invite.texte),
      showErrorMessage: true,
      errorStyle: alerte === undefined ? "stop" : "warning",
      errorTitle: texteDExcel(erreur.titre),
      error: texteDExcel(erreur.texte),
      sqref: adressesDe(plages),
    },
    formules(regle, nomDeFeuille)
      .map((formule, rang) => element(`formula${rang + 1}`, {}, contenuXml(texteDExcel(formule))))
      .join(""),
  );
}

function formules(regle: RegleDeValidation, nomDeFeuille: (cle: string) => string): string[] {
  if (regle.type === "liste") return [referenceAbsolue(nomDeFeuille(regle.feuille), regle.plage)];
  if (regle.type === "date") return [regle.minimum, regle.maximum].map(dateEnFormule);
  const { minimum, maximum } = regle;
  return maximum === undefined ? [String(minimum)] : [String(minimum), String(maximum)];
}
