import fc from "fast-check";
import { calculerBornes } from "../../../src/domaine/notation/calculerBornes";
import { calculerScore } from "../../../src/domaine/notation/calculerScore";
import { moyenneDesBornes } from "../../../src/domaine/notation/moyenneDesBornes";
import { moyenneDesScores } from "../../../src/domaine/notation/moyenneDesScores";
import type { Score } from "../../../src/domaine/notation/resultats";
import { desNotes } from "./arbitraires";

const note = (valeur: number, provisoire = false): Score => ({ etat: "note", valeur, provisoire });
const NEUTRALISE: Score = { etat: "nc" };
const VIDE: Score = { etat: "vide" };

describe("R-SCORE-3 : la moyenne des rubriques évaluées", () => {
  it("donne le même poids à une mission de 14 activités et à une de 4", () => {
    const mission1 = calculerScore(new Array<number>(14).fill(3));
    const mission2 = calculerScore([0, 0, 0, 0]);
    expect(moyenneDesScores([mission1, mission2])).toEqual(note(0.5));
  });

  it("laisse de côté les rubriques NC", () => {
    expect(moyenneDesScores([note(1), NEUTRALISE, note(0.5)])).toEqual(note(0.75));
  });

  it("laisse de côté les rubriques sans note, mais reste provisoire", () => {
    expect(moyenneDesScores([note(1), VIDE])).toEqual(note(1, true));
    expect(moyenneDesScores([note(1, true), note(0)])).toEqual(note(0.5, true));
  });

  it.each<[Score[], Score]>([
    [[], VIDE],
    [[VIDE, NEUTRALISE], VIDE],
    [[NEUTRALISE, NEUTRALISE], NEUTRALISE],
    [[note(1), { etat: "a-corriger" }], { etat: "a-corriger" }],
  ])("%j", (scores, attendu) => {
    expect(moyenneDesScores(scores)).toEqual(attendu);
  });
});

describe("R-SCORE-6 : les bornes d'une moyenne", () => {
  it("comptent les rubriques sans note, qui y entreront", () => {
    const bornes = [calculerBornes([3]), calculerBornes([null]), calculerBornes(["NC"])];
    expect(moyenneDesBornes(bornes)).toEqual({ etat: "bornes", minimum: 0.5, maximum: 1 });
  });

  it.each([
    [[], "vide"],
    [[["NC" as const], ["NC" as const]], "nc"],
    [[[9], [1]], "a-corriger"],
  ])("%j : %s", (rubriques, etat) => {
    expect(moyenneDesBornes(rubriques.map((notes) => calculerBornes(notes)))).toEqual({ etat });
  });

  it("encadrent la moyenne, et la touchent quand tout est rempli", () => {
    fc.assert(
      fc.property(fc.array(desNotes, { minLength: 1, maxLength: 5 }), (rubriques) => {
        const bornes = moyenneDesBornes(rubriques.map((notes) => calculerBornes(notes)));
        const score = moyenneDesScores(rubriques.map((notes) => calculerScore(notes)));
        if (bornes.etat !== "bornes") return expect(score.etat).not.toBe("note");
        if (score.etat === "note") {
          expect(bornes.minimum).toBeLessThanOrEqual(score.valeur + 1e-12);
          expect(bornes.maximum).toBeGreaterThanOrEqual(score.valeur - 1e-12);
        }
        const zeros = rubriques.map((notes) => calculerScore(notes.map((n) => (n === null ? 0 : n))));
        expect(moyenneDesScores(zeros)).toHaveProperty("valeur", bornes.minimum);
      }),
    );
  });
});
