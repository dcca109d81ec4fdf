import { EffectRefRangId } from "@univerjs/sheets";
import type { EffectRefRangeParams } from "@univerjs/sheets";
import {
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import type { Deformation } from "./deformation";
import { deformer } from "./deformation";
import { formatsConditionnelsDe } from "./FormatsConditionnels";
import type { Noyau } from "./noyau";
import type { Rectangle } from "./rectangle";
import { COLONNES_MAX, LIGNES_MAX, depuisBornes, enBornes, rectangle } from "./rectangle";

const COMMANDES = {
  "lignes:insertion": EffectRefRangId.InsertRowCommandId,
  "lignes:suppression": EffectRefRangId.RemoveRowCommandId,
  "colonnes:insertion": EffectRefRangId.InsertColCommandId,
  "colonnes:suppression": EffectRefRangId.RemoveColCommandId,
} as const;

/**
 * Fait suivre aux formats conditionnels un décalage de lignes ou de colonnes entières : leurs plages et leur
 * formule. Univer ne le fait que dans ses extensions d'interface, et en coupant la règle en deux.
 */
export function deformerFormatsConditionnels(noyau: Noyau, deformation: Deformation): void {
  for (const feuille of noyau.feuilles) {
    for (const regle of [...formatsConditionnelsDe(noyau, feuille)]) {
      const avant = regle.ranges.map(depuisBornes);
      const apres =
        feuille === deformation.feuille ? avant.flatMap((zone) => deformer(zone, deformation) ?? []) : avant;
      if (apres.length === 0) {
        noyau.executer(DeleteConditionalRuleMutation, feuille, { cfId: regle.cfId });
        continue;
      }
      const value = formuleDeformee(noyau, feuille, regle.rule.value, avant[0], deformation);
      const rule = { ...regle, ranges: apres.map(enBornes), rule: { ...regle.rule, value } };
      noyau.executer(SetConditionalRuleMutation, feuille, { cfId: regle.cfId, rule });
    }
  }
}

function formuleDeformee(
  noyau: Noyau,
  feuille: string,
  formule: string,
  premiere: Rectangle | undefined,
  d: Deformation,
): string {
  if (d.travers || !premiere) return formule;
  const { injecteur } = noyau.moteur;
  const perdues = d.feuille === feuille && d.sens === "suppression" ? cellulesPerdues(premiere, d) : 0;
  const [colonnes, lignes] = d.axe === "lignes" ? [0, perdues] : [perdues, 0];
  // Si le premier coin disparaît, la règle s'écrit désormais pour la cellule qui prend sa place.
  const recalee =
    perdues > 0 ? injecteur.get(LexerTreeBuilder).moveFormulaRefOffset(formule, colonnes, lignes) : formule;
  return injecteur
    .get(FormulaRefRangeService)
    .transformFormulaByEffectCommand(noyau.unite, feuille, recalee, {
      id: COMMANDES[`${d.axe}:${d.sens}`],
      params: { unitId: noyau.unite, subUnitId: d.feuille, range: enBornes(zoneDe(d)) },
    } as EffectRefRangeParams);
}

/** Combien de lignes (ou de colonnes) de tête la suppression retire à la plage. */
function cellulesPerdues(zone: Rectangle, d: Deformation): number {
  const debut = d.axe === "lignes" ? zone.ligne : zone.colonne;
  return d.debut <= debut && debut < d.debut + d.nombre ? d.debut + d.nombre - debut : 0;
}

function zoneDe(d: Deformation): Rectangle {
  return d.axe === "lignes"
    ? rectangle(d.debut, 0, d.nombre, COLONNES_MAX)
    : rectangle(0, d.debut, LIGNES_MAX, d.nombre);
}
