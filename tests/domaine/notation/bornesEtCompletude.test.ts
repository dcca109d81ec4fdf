import fc from "fast-check";
import type { Note } from "../../../src/domaine/grille/reponses";
import { calculerBornes } from "../../../src/domaine/notation/calculerBornes";
import { calculerCompletude } from "../../../src/domaine/notation/calculerCompletude";
import { calculerScore } from "../../../src/domaine/notation/calculerScore";
import { decompter } from "../../../src/domaine/notation/decompter";
import { desNotes, desNotesPesees } from "./arbitraires";

describe("R-SCORE-6 : les bornes d'une rubrique incomplète", () => {
  it.each<[Note[], number, number]>([
    [[3, null], 0.5, 1],
    [[0, null], 0, 0.5],
    [[2, null, null, "NC"], 2 / 9, 8 / 9],
    [[null, null], 0, 1],
    [[3, 2, 1], 6 / 9, 6 / 9],
  ])("%j", (notes, minimum, maximum) => {
    expect(calculerBornes(notes)).toEqual({ etat: "bornes", minimum, maximum });
  });

  it("toutes NC : pas de bornes", () => {
    expect(calculerBornes(["NC"])).toEqual({ etat: "nc" });
  });

  it("aucune activité : pas de bornes", () => {
    expect(calculerBornes([])).toEqual({ etat: "vide" });
  });

  it("une valeur hors de l'échelle : à corriger", () => {
    expect(calculerBornes([7, null])).toEqual({ etat: "a-corriger" });
  });

  it("suivent les poids et le maximum", () => {
    expect(calculerBornes([4, null], 4, [1, 3])).toEqual({ etat: "bornes", minimum: 0.25, maximum: 1 });
  });

  it("encadrent le score, et le touchent quand tout est rempli de 0 ou du maximum", () => {
    fc.assert(
      fc.property(desNotesPesees, ({ notes, poids }) => {
        const bornes = calculerBornes(notes, 3, poids);
        const score = calculerScore(notes, 3, poids);
        if (bornes.etat !== "bornes") return expect(score.etat).not.toBe("note");
        if (score.etat === "note") {
          expect(bornes.minimum).toBeLessThanOrEqual(score.valeur);
          expect(bornes.maximum).toBeGreaterThanOrEqual(score.valeur);
        }
        const remplies = (valeur: number) => notes.map((note) => (note === null ? valeur : note));
        expect(calculerScore(remplies(0), 3, poids)).toHaveProperty("valeur", bornes.minimum);
        expect(calculerScore(remplies(3), 3, poids)).toHaveProperty("valeur", bornes.maximum);
      }),
    );
  });
});

describe("R-SCORE-6 : la complétude", () => {
  it.each<[Note[], number]>([
    [[], 1],
    [[null], 0],
    [[3, "NC", null, null], 0.5],
    [["NC", "NC"], 1],
    [[0, 0, 0, null], 0.75],
    [[3, 9], 0.5],
  ])("%j : %p", (notes, attendue) => {
    expect(calculerCompletude(notes)).toBe(attendue);
  });

  it("vaut 1 si et seulement si le score n'est ni vide ni provisoire", () => {
    fc.assert(
      fc.property(desNotes, (notes) => {
        fc.pre(notes.length > 0);
        const score = calculerScore(notes);
        const acheve = score.etat === "nc" || (score.etat === "note" && !score.provisoire);
        expect(calculerCompletude(notes) === 1).toBe(acheve);
      }),
    );
  });
});

describe("R-SCORE-6 : le décompte", () => {
  it("dit concernées, NC, non renseignées et les points", () => {
    expect(decompter([3, 1, "NC", null, null], 3, [2, 1, 1, 1, 4])).toEqual({
      activites: 5,
      concernees: 4,
      notees: 2,
      nc: 1,
      nonRenseignees: 2,
      fautives: 0,
      points: 7,
      pointsPossibles: 9,
      pointsEnAttente: 15,
    });
  });

  it("se partage sans reste", () => {
    fc.assert(
      fc.property(desNotes, fc.array(fc.constant(9), { maxLength: 3 }), (notes, horsEchelle) => {
        const decompte = decompter([...notes, ...horsEchelle]);
        const { activites, concernees, notees, nc, nonRenseignees, fautives } = decompte;
        expect(notees + nc + nonRenseignees + fautives).toBe(activites);
        expect(concernees + nc).toBe(activites);
        expect(fautives).toBe(horsEchelle.length);
      }),
    );
  });
});
