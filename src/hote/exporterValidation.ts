import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import type { ISheetDataValidationRule } from "@univerjs/core";
import type { PlanValidation, RegleDeValidation } from "../plan/types";
import type { Noyau } from "./modele/noyau";
import { decouperReference, depuisBornes, lireA1 } from "./modele/rectangle";
import { reglesDe } from "./modele/Validation";

/** Les validations de la feuille ; celles qui ne diffèrent que par leur plage n'en font qu'une. */
export function exporterValidations(noyau: Noyau, feuille: string, pertes: Set<string>): PlanValidation[] {
  const parReglage = new Map<string, PlanValidation>();
  for (const validation of reglesDe(noyau, feuille)) {
    const regle = exporterRegle(noyau, feuille, validation);
    if (!regle) {
      pertes.add("les validations qui ne sont ni une liste prise dans des cellules, ni des bornes");
      continue;
    }
    const { ranges, errorStyle, errorTitle, error, promptTitle, prompt } = validation;
    const reglage = {
      regle,
      ...(errorStyle === DataValidationErrorStyle.WARNING && { alerte: "avertissement" as const }),
      erreur: { titre: errorTitle ?? "", texte: error ?? "" },
      ...(prompt && { invite: { titre: promptTitle ?? "", texte: prompt } }),
    };
    const cle = JSON.stringify(reglage);
    const plages = [...(parReglage.get(cle)?.plages ?? []), ...ranges.map(depuisBornes)];
    parReglage.set(cle, { plages, ...reglage });
  }
  return [...parReglage.values()];
}

function exporterRegle(
  noyau: Noyau,
  feuille: string,
  { type, operator, formula1, formula2 }: ISheetDataValidationRule,
): RegleDeValidation | undefined {
  if (type === DataValidationType.LIST) return exporterListe(noyau, feuille, formula1 ?? "");
  if (type === DataValidationType.DATE) return exporterDate(operator, formula1, formula2);
  if (type !== DataValidationType.DECIMAL) return undefined;
  const [minimum, maximum] = [Number(formula1), Number(formula2)];
  if (Number.isNaN(minimum)) return undefined;
  if (operator === DataValidationOperator.GREATER_THAN_OR_EQUAL) return { type: "decimal", minimum };
  return operator === DataValidationOperator.BETWEEN && !Number.isNaN(maximum)
    ? { type: "decimal", minimum, maximum }
    : undefined;
}

/** Les bornes que nos feuilles écrivent, `=DATE(2025,1,31)` : les seules qui ne dépendent pas du calendrier. */
function exporterDate(
  operator: ISheetDataValidationRule["operator"],
  formula1: string | undefined,
  formula2: string | undefined,
): RegleDeValidation | undefined {
  const [minimum, maximum] = [formula1, formula2].map((formule = "") => {
    const [, annee, mois = "", jour = ""] = /^=DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/.exec(formule) ?? [];
    return annee === undefined ? undefined : [annee, mois.padStart(2, "0"), jour.padStart(2, "0")].join("-");
  });
  if (operator !== DataValidationOperator.BETWEEN || minimum === undefined || maximum === undefined)
    return undefined;
  return { type: "date", minimum, maximum };
}

function exporterListe(noyau: Noyau, feuille: string, source: string): RegleDeValidation | undefined {
  if (!source.startsWith("=")) return undefined;
  // Une liste choisie à la souris dans Univer nomme aussi le classeur, `[…]`.
  const { feuille: nom, adresse } = decouperReference(source.replace(/\[[^\]]*\]/, ""));
  const cible = nom === undefined ? feuille : noyau.trouverFeuille(nom);
  const plage = lireA1(adresse);
  return cible !== undefined && plage ? { type: "liste", feuille: cible, plage } : undefined;
}
