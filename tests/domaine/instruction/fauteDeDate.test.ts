import { fauteDeDate } from "../../../src/domaine/instruction/fauteDeDate";
import {
  INSTRUCTION_VIDE,
  type Evenement,
  type Instruction,
} from "../../../src/domaine/instruction/instruction";

const AUJOURD_HUI = "2026-03-12";

const avec = (...evenements: readonly Pick<Evenement, "nature" | "date">[]): Instruction => ({
  ...INSTRUCTION_VIDE,
  evenements: evenements.map((evenement) => ({ ...evenement, partie: "agent", texte: "" })),
});

test("un jour à venir n’est pas venu", () => {
  expect(fauteDeDate(null, AUJOURD_HUI, AUJOURD_HUI)).toBe("");
  expect(fauteDeDate(null, "2026-03-13", AUJOURD_HUI)).toBe("Cette date n’est pas encore venue.");
});

test("rien ne se date d’avant ce qui a mené le dossier où il en est ; le même jour convient", () => {
  const remis = avec({ nature: "remise", date: "2026-03-01" }, { nature: "relance", date: "2026-03-08" });
  expect(fauteDeDate(remis, "2026-02-28", AUJOURD_HUI)).toBe(
    "Le dossier en est là depuis le 01/03/2026\u00a0: écrivez ce jour, ou un jour d’après.",
  );
  // La relance n'a rien changé à l'état : une réception d'avant elle se date encore.
  expect(["2026-03-01", "2026-03-05"].map((date) => fauteDeDate(remis, date, AUJOURD_HUI))).toEqual(["", ""]);
});

test("un événement daté de l’avenir, ou mal lu, n’interdit pas toute date", () => {
  const absurde = avec({ nature: "remise", date: "2099-01-01" }, { nature: "reception", date: "le 3" });
  expect(fauteDeDate(absurde, AUJOURD_HUI, AUJOURD_HUI)).toBe("");
});
