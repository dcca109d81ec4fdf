import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { ajouterAction, remplacerAction, retirerAction } from "../../../src/domaine/planDAction/gestes";
import type { PlanDAction } from "../../../src/domaine/planDAction/planDAction";
import { EXEMPLE } from "../../../src/donnees";
import { action } from "./fabrique";

const PERMANENCES = action();
const DIAGNOSTIC = action({ action: "Diagnostic jeunesse", etat: "bloquee" });

function suivre(planDAction: PlanDAction | null): Dossier {
  return { ...EXEMPLE.dossier, planDAction };
}

test("la première action ouvre le plan, les suivantes vont à la fin, et le reste du dossier ne change pas", () => {
  const ferme = suivre(null);
  expect(ajouterAction(PERMANENCES)(ferme)).toEqual({ ...ferme, planDAction: [PERMANENCES] });
  expect(ajouterAction(DIAGNOSTIC)(suivre([PERMANENCES]))?.planDAction).toEqual([PERMANENCES, DIAGNOSTIC]);
});

test("une action se retrouve par ce qu'elle dit ; de deux pareilles, la première est prise", () => {
  const plan = [PERMANENCES, DIAGNOSTIC, { ...PERMANENCES }];
  const realisee = { ...PERMANENCES, etat: "realisee" as const };
  expect(remplacerAction({ ...PERMANENCES }, realisee)(suivre(plan))?.planDAction).toEqual([
    realisee,
    DIAGNOSTIC,
    PERMANENCES,
  ]);
  expect(retirerAction(PERMANENCES)(suivre(plan))?.planDAction).toEqual([DIAGNOSTIC, PERMANENCES]);
});

test("une action changée entre-temps, ou un plan fermé : le geste ne se fait pas", () => {
  for (const dossier of [suivre([DIAGNOSTIC]), suivre([]), suivre(null)]) {
    expect(retirerAction(PERMANENCES)(dossier)).toBeNull();
    expect(remplacerAction(PERMANENCES, DIAGNOSTIC)(dossier)).toBeNull();
  }
});

test("le plan dont on retire la dernière action reste ouvert", () => {
  expect(retirerAction(DIAGNOSTIC)(suivre([DIAGNOSTIC]))?.planDAction).toEqual([]);
});
