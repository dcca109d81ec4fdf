import fc from "fast-check";
import { ETATS_D_ACTION, type ActionDuPlan } from "../../../src/domaine/planDAction/planDAction";

const ACTION: ActionDuPlan = {
  axe: "Accès aux droits",
  action: "Ouvrir trois permanences",
  porteur: "Communauté d’agglomération",
  echeance: "2024-12-31",
  etat: "en-cours",
  alerte: "",
  remarque: "",
};

export function action(partie: Partial<ActionDuPlan> = {}): ActionDuPlan {
  return { ...ACTION, ...partie };
}

export const uneAction: fc.Arbitrary<ActionDuPlan> = fc.record({
  axe: fc.constantFrom("", "Accès aux droits", "ACCÈS AUX DROITS", "Logement"),
  action: fc.constantFrom("", "Ouvrir trois permanences", "Diagnostic jeunesse"),
  porteur: fc.constantFrom("", "MSA"),
  echeance: fc.constantFrom("", "2024-06-30", "2025-06-30", "2024-02-30"),
  etat: fc.constantFrom(...ETATS_D_ACTION, "" as const),
  alerte: fc.constantFrom("", "2024-06-15", "2023-12-31", "bientôt"),
  remarque: fc.constantFrom("", "à suivre"),
});

export const unPlan: fc.Arbitrary<ActionDuPlan[]> = fc.array(uneAction, { maxLength: 12 });
