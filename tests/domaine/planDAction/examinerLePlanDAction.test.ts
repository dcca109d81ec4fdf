import fc from "fast-check";
import { examinerLePlanDAction } from "../../../src/domaine/planDAction/examinerLePlanDAction";
import type { PlanDAction } from "../../../src/domaine/planDAction/planDAction";
import { lisible } from "../../donnees/outils";
import { action, unPlan } from "./fabrique";

const AUJOURD_HUI = "2024-07-01";

const dire = (planDAction: PlanDAction) =>
  examinerLePlanDAction({ planDAction }, AUJOURD_HUI).map(({ gravite, rang, phrase }) => [
    gravite,
    rang,
    lisible(phrase),
  ]);

test("un plan fermé, vide ou juste n'a aucun constat", () => {
  const juste = [
    action({ echeance: AUJOURD_HUI }),
    action({ action: "Guide", etat: "realisee", echeance: "2024-03-01" }),
    action({ action: "Ludothèque", etat: "abandonnee", echeance: "", porteur: "" }),
    action({ action: "Diagnostic", etat: "bloquee", alerte: "2024-06-06" }),
  ];
  for (const plan of [null, [], juste]) {
    expect(examinerLePlanDAction({ planDAction: plan }, AUJOURD_HUI)).toEqual([]);
  }
});

test("une action bloquée appelle une alerte au Copil", () => {
  expect(dire([action({ etat: "bloquee" })])).toEqual([
    [
      "a-corriger",
      0,
      "L'action « Ouvrir trois permanences » est bloquée sans alerte au Copil. Alertez-le, et dites quand : c'est un indicateur de la fonction 1.2.",
    ],
  ]);
});

test("une échéance passée, sur une action qui n'est pas close, est à discuter", () => {
  const echeance = "2024-06-30";
  expect(dire([action({ echeance }), action({ echeance, etat: "realisee", action: "Guide" })])).toEqual([
    [
      "a-discuter",
      0,
      "L'action « Ouvrir trois permanences » devait être réalisée le 30 juin 2024. Dites son état, ou une nouvelle échéance.",
    ],
  ]);
});

test("ce qui manque ou n'existe pas se dit, le plus grave d'abord", () => {
  expect(
    dire([
      action({ action: "A", echeance: "" }),
      action({ action: "B", porteur: " " }),
      action({ action: "C", axe: "" }),
      action({ action: "D", etat: "" }),
      action({ action: "E", echeance: "2024-02-30", alerte: "bientôt" }),
      action({ action: "e ", axe: "ACCÈS AUX DROITS" }),
    ]),
  ).toEqual([
    ["a-corriger", 2, "L'action « C » n'a pas d'axe : elle ne compte pas parmi ceux que l'on suit."],
    ["a-corriger", 3, "L'action « D » n'a pas d'état."],
    ["a-corriger", 4, "L'échéance de l'action « E » n'existe pas."],
    ["a-corriger", 4, "La date de l'alerte au Copil de l'action « E » n'existe pas."],
    ["a-discuter", 1, "L'action « B » n'a pas de porteur."],
    ["a-discuter", 5, "L'action « e » est déjà dans le plan, sous le même axe."],
    ["information", 0, "L'action « A » n'a pas d'échéance."],
  ]);
});

test("un constat désigne toujours une action du plan", () => {
  fc.assert(
    fc.property(unPlan, (planDAction) => {
      for (const { rang, regle } of examinerLePlanDAction({ planDAction }, AUJOURD_HUI)) {
        expect(planDAction[rang]).toBeDefined();
        expect(regle).toBe("R-PLAN-1");
      }
    }),
  );
});
