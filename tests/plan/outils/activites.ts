import fc from "fast-check";
import { THEMATIQUES_DE_CTG } from "../../../src/domaine/equipe/equipe";
import { TYPES_D_ENTREE, type EntreeDeJournal, type Journal } from "../../../src/domaine/journal/journal";
import {
  ETATS_D_ACTION,
  type ActionDuPlan,
  type PlanDAction,
} from "../../../src/domaine/planDAction/planDAction";
import { dateTiree, texteLibre } from "./textes";

/** Un journal tiré au hasard, ou aucun. */
export function journalTire(postes: readonly string[]): fc.Arbitrary<Journal | null> {
  const entree: fc.Arbitrary<EntreeDeJournal> = fc.record({
    date: dateTiree,
    type: fc.constantFrom("" as const, ...TYPES_D_ENTREE),
    objet: texteLibre,
    thematique: fc.constantFrom("" as const, ...THEMATIQUES_DE_CTG),
    partenaires: texteLibre,
    participants: fc.option(fc.oneof(fc.nat(200), fc.constant(0.5)), { nil: null }),
    poste: fc.constantFrom("", ...postes),
    remarque: texteLibre,
  });
  return listeTiree(entree);
}

/** Un plan d'action tiré au hasard, ou aucun. */
export const planDActionTire: fc.Arbitrary<PlanDAction | null> = listeTiree<ActionDuPlan>(
  fc.record({
    axe: texteLibre,
    action: texteLibre,
    porteur: texteLibre,
    echeance: dateTiree,
    etat: fc.constantFrom("" as const, ...ETATS_D_ACTION),
    alerte: dateTiree,
    remarque: texteLibre,
  }),
);

/** Une ligne dont rien n'est écrit n'en est pas une. */
function listeTiree<T extends object>(element: fc.Arbitrary<T>): fc.Arbitrary<readonly T[] | null> {
  const ecrit = element.filter((e) => Object.values(e).some((valeur) => String(valeur ?? "").trim() !== ""));
  return fc.option(fc.array(ecrit, { maxLength: 6 }), { nil: null });
}
