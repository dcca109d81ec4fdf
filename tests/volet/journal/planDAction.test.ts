import type { ActionDuPlan } from "../../../src/domaine/planDAction/planDAction";
import {
  actionDe,
  brouillonDe,
  brouillonNeuf,
  validerLAction,
} from "../../../src/volet/journal/planDAction/brouillon";
import { grouperParAxe } from "../../../src/volet/journal/planDAction/grouper";
import { decrireLAction, estEnRetard, resumerLePlan } from "../../../src/volet/journal/planDAction/phrases";

const ACTION: ActionDuPlan = {
  axe: "Axe 1",
  action: "Ouvrir un relais",
  porteur: "Agglomération",
  echeance: "2024-06-30",
  etat: "en-cours",
  alerte: "2024-05-01",
  remarque: "",
};

test("une action lisible se récrit telle quelle", () => {
  expect(actionDe(brouillonDe(ACTION), 2024)).toEqual(ACTION);
  expect(validerLAction(brouillonDe(ACTION), 2024).size).toBe(0);
});

test("l’axe et l’action manquent, une date impossible se dit", () => {
  const fautes = validerLAction({ ...brouillonNeuf(""), echeance: "31/02/2024" }, 2024);
  expect([...fautes.keys()]).toEqual(["action.axe", "action.action", "action.echeance"]);
});

test("les actions se groupent par axe, dans l’ordre où ils paraissent", () => {
  const plan = [ACTION, { ...ACTION, axe: "Axe 2" }, { ...ACTION, axe: "AXE  1" }, { ...ACTION, axe: "" }];
  expect(grouperParAxe(plan).map(({ axe, actions }) => [axe, actions.map(({ rang }) => rang)])).toEqual([
    ["Axe 1", [0, 2]],
    ["Axe 2", [1]],
    ["", [3]],
  ]);
});

test.each([
  ["2024-06-30", "en-cours", false],
  ["2024-07-01", "en-cours", true],
  ["2024-07-01", "realisee", false],
  ["2024-07-01", "abandonnee", false],
  ["2024-07-01", "", true],
] as const)("le %s, une action %s pour le 30 juin est-elle en retard\u00a0? %s", (jour, etat, attendu) => {
  expect(estEnRetard({ ...ACTION, etat }, jour)).toBe(attendu);
});

test("une action dit son porteur, son échéance et l’alerte", () => {
  expect(decrireLAction(ACTION, "2024-06-01")).toEqual([
    "Agglomération",
    "Pour le 30/06/2024",
    "Copil alerté le 01/05/2024",
  ]);
  expect(decrireLAction({ ...ACTION, porteur: "", alerte: "" }, "2024-07-01")).toEqual([
    "Sans porteur",
    "Échéance passée\u00a0: 30/06/2024",
  ]);
});

test("le plan se résume par état, et ses retards se disent", () => {
  const plan: ActionDuPlan[] = [
    ACTION,
    { ...ACTION, etat: "bloquee", echeance: "" },
    { ...ACTION, etat: "" },
  ];
  expect(resumerLePlan(plan, "2024-06-01")).toBe("3\u00a0actions\u00a0: 1\u00a0en cours et 1\u00a0bloquée");
  expect(resumerLePlan(plan, "2024-12-01")).toBe(
    "3\u00a0actions\u00a0: 1\u00a0en cours et 1\u00a0bloquée\u00a0; 2\u00a0échéances passées",
  );
});
