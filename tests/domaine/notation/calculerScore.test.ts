import fc from "fast-check";
import { ErreurDeSaisie } from "../../../src/domaine/erreurs";
import type { Note } from "../../../src/domaine/grille/reponses";
import { calculerScore } from "../../../src/domaine/notation/calculerScore";
import { desNotes, desNotesPesees } from "./arbitraires";

const VIDE = { etat: "vide" };
const NEUTRALISE = { etat: "nc" };
const note = (valeur: number, provisoire = false) => ({ etat: "note", valeur, provisoire });

describe("R-SCORE-1 : somme des notes ÷ (3 × activités notées)", () => {
  it.each<[Note[], number]>([
    [[3, 3, 3], 1],
    [[0, 0], 0],
    [[3, 2, 1, 0], 0.5],
    [[1], 1 / 3],
    [[3, 2, "NC", 1], 6 / 9],
    [["NC", "NC", 2], 2 / 3],
  ])("%j", (notes, attendu) => {
    expect(calculerScore(notes)).toEqual(note(attendu));
  });

  it("ne rend jamais un pourcentage arrondi", () => {
    expect(calculerScore([1, 0, 0])).toEqual(note(1 / 9));
  });
});

describe("R-SCORE-2 : vides et NC", () => {
  it("une cellule vide n'entre pas dans le calcul et rend le score provisoire (R-SCORE-6)", () => {
    expect(calculerScore([3, null, 0])).toEqual(note(0.5, true));
  });

  it.each<[Note[]]>([[[]], [[null]], [[null, null]], [[null, "NC"]]])("%j : rien de noté", (notes) => {
    expect(calculerScore(notes)).toEqual(VIDE);
  });

  it("toutes NC : neutralisée", () => {
    expect(calculerScore(["NC", "NC"])).toEqual(NEUTRALISE);
  });
});

describe("R-SCORE-4 : une valeur hors de l'échelle", () => {
  it.each([4, -1, 1.5, NaN])("%p rend la rubrique à corriger", (fautive) => {
    expect(calculerScore([3, fautive, "NC"])).toEqual({ etat: "a-corriger" });
  });
});

describe("R-SCORE-5 : maximum et poids", () => {
  it("prend le maximum de l'échelle", () => {
    expect(calculerScore([4, 2], 4)).toEqual(note(0.75));
  });

  it("pondère : Σ poids × note ÷ (max × Σ poids des activités notées)", () => {
    expect(calculerScore([3, 0, "NC"], 3, [2, 1, 9])).toEqual(note(2 / 3));
  });

  it("une activité de poids nul ne note pas la rubrique", () => {
    expect(calculerScore([3, "NC"], 3, [0, 1])).toEqual(NEUTRALISE);
    expect(calculerScore([3, null], 3, [0, 1])).toEqual(VIDE);
  });

  it.each([
    [0, "note_max\u00a0: 0 ou cellule vide. Donnez un nombre supérieur à 0."],
    [-3, "note_max\u00a0: -3 est négatif. Donnez un nombre positif ou nul."],
    [2.5, "note_max\u00a0: 2,5 n’est pas un nombre entier. Donnez la note la plus haute de l’échelle."],
    [NaN, "note_max\u00a0: un nombre illisible n’est pas un nombre. Donnez un nombre positif ou nul."],
  ])("refuse le maximum %p", (noteMax, message) => {
    expect(() => calculerScore([1], noteMax)).toThrow(ErreurDeSaisie);
    expect(() => calculerScore([1], noteMax)).toThrow(message);
  });

  it.each([
    [[1], "poids\u00a0: 1 poids pour 2 notes. Donnez un poids par note."],
    [[1, -2], "poids, valeur n° 2\u00a0: -2 est négatif. Donnez un nombre positif ou nul."],
    [[0, 0], "poids\u00a0: tous les poids sont à 0 ou vides. Donnez-en un au moins."],
  ])("refuse les poids %j", (poids, message) => {
    expect(() => calculerScore([1, 2], 3, poids)).toThrow(message);
  });
});

describe("propriétés du score", () => {
  it("un NC ajouté n'importe où ne change rien à un score (neutralité)", () => {
    fc.assert(
      fc.property(desNotes, fc.nat(), (notes, place) => {
        const rang = place % (notes.length + 1);
        const avecNc: Note[] = [...notes.slice(0, rang), "NC", ...notes.slice(rang)];
        const score = calculerScore(notes);
        if (score.etat === "note") expect(calculerScore(avecNc)).toEqual(score);
      }),
    );
  });

  it("relever une note ne baisse jamais le score (monotonie)", () => {
    fc.assert(
      fc.property(desNotesPesees, fc.nat(), ({ notes, poids }, place) => {
        const rang = place % notes.length;
        const ancienne = notes[rang];
        fc.pre(typeof ancienne === "number" && ancienne < 3);
        const relevees = notes.map((note, i) => (i === rang ? ancienne + 1 : note));
        const avant = calculerScore(notes, 3, poids);
        const apres = calculerScore(relevees, 3, poids);
        expect(apres.etat).toBe(avant.etat);
        if (avant.etat !== "note" || apres.etat !== "note") return;
        expect(apres.valeur).toBeGreaterThanOrEqual(avant.valeur);
        if (poids[rang] !== 0) expect(apres.valeur).toBeGreaterThan(avant.valeur);
      }),
    );
  });

  it("l'ordre des activités ne compte pas (permutation)", () => {
    fc.assert(
      fc.property(
        desNotesPesees.chain(({ notes, poids }) => {
          const paires = notes.map((note, rang) => ({ note, poids: poids[rang] as number }));
          const melangees = fc.shuffledSubarray(paires, {
            minLength: paires.length,
            maxLength: paires.length,
          });
          return fc.record({ paires: fc.constant(paires), melangees });
        }),
        ({ paires, melangees }) => {
          const score = (liste: typeof paires) =>
            calculerScore(
              liste.map((paire) => paire.note),
              3,
              liste.map((paire) => paire.poids),
            );
          expect(score(melangees)).toEqual(score(paires));
        },
      ),
    );
  });

  it("des poids égaux valent l'absence de poids", () => {
    fc.assert(
      fc.property(desNotes, fc.integer({ min: 1, max: 100 }), (notes, poids) => {
        const egaux = notes.map(() => poids);
        const sans = calculerScore(notes);
        const avec = calculerScore(notes, 3, egaux);
        expect(avec.etat).toBe(sans.etat);
        if (avec.etat === "note" && sans.etat === "note") expect(avec.valeur).toBeCloseTo(sans.valeur, 12);
      }),
    );
  });

  it("reste entre 0 et 1", () => {
    fc.assert(
      fc.property(desNotesPesees, ({ notes, poids }) => {
        const score = calculerScore(notes, 3, poids);
        if (score.etat !== "note") return;
        expect(score.valeur).toBeGreaterThanOrEqual(0);
        expect(score.valeur).toBeLessThanOrEqual(1);
      }),
    );
  });
});
