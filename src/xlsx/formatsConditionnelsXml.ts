import type { PlanFormatConditionnel } from "../plan/types";
import { adressesDe } from "./adressesDe";
import { formuleDeFichier } from "./formule";
import type { Styles } from "./styles";
import { texteDExcel } from "./texteDExcel";
import { contenuXml, element } from "./xml";

/** Excel mêle les formats des règles vraies, LibreOffice s'arrête à la première : c'est le plan qui tranche. */
export function xmlDesFormatsConditionnels(
  formats: readonly PlanFormatConditionnel[],
  styles: Styles,
): string {
  return formats
    .map((format, rang) => {
      const dxfId = styles.rangDuFormatConditionnel(format);
      const formule = element("formula", {}, contenuXml(texteDExcel(formuleDeFichier(format.formule))));
      const regle = { type: "expression", dxfId, priority: rang + 1, stopIfTrue: true };
      return element(
        "conditionalFormatting",
        { sqref: adressesDe(format.plages) },
        element("cfRule", regle, formule),
      );
    })
    .join("");
}
