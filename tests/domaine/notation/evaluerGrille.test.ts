import { REPONSES_VIDES } from "../../../src/domaine/grille/reponses";
import type { Reponses } from "../../../src/domaine/grille/reponses";
import { evaluerGrille } from "../../../src/domaine/notation/evaluerGrille";
import { activite, FAMILLE, modeleDEssai, SOCIAL } from "../modeleDEssai";

const MISSIONS = [[activite("a"), activite("b"), activite("c")], [activite("d")]];
const POLITIQUES = [FAMILLE, SOCIAL];
const repondre = (notes: Reponses["notes"]): Reponses => ({ ...REPONSES_VIDES, notes });

const REPONSES = repondre({
  a: { famille: 3, social: "NC" },
  b: { famille: 3, social: 0 },
  c: { famille: 3, social: null },
  d: { famille: 0, social: "NC" },
});

const note = (valeur: number, provisoire = false) => ({ etat: "note", valeur, provisoire });

describe("évaluer une grille", () => {
  it("par mission et politique", () => {
    const [mission1, mission2] = evaluerGrille(modeleDEssai(MISSIONS), POLITIQUES, REPONSES).rubriques;
    expect(mission1?.rubrique).toBe("m1");
    expect(mission1?.parPolitique["famille"]?.score).toEqual(note(1));
    expect(mission1?.parPolitique["social"]).toMatchObject({
      score: note(0, true),
      bornes: { etat: "bornes", minimum: 0, maximum: 0.5 },
      decompte: { activites: 3, concernees: 2, nc: 1, nonRenseignees: 1 },
      completude: 2 / 3,
    });
    expect(mission2?.parPolitique["social"]?.score).toEqual({ etat: "nc" });
  });

  it("R-SCORE-3 : l'« Ensemble » d'une mission réunit toutes ses notes", () => {
    const [mission1] = evaluerGrille(modeleDEssai(MISSIONS), POLITIQUES, REPONSES).rubriques;
    expect(mission1?.ensemble).toMatchObject({
      score: note(9 / 12, true),
      decompte: { activites: 6, concernees: 5, notees: 4, nc: 1, nonRenseignees: 1, points: 9 },
    });
  });

  it("R-SCORE-3 : l'ensemble est la moyenne des rubriques, celles qui sont NC exceptées", () => {
    const grille = evaluerGrille(modeleDEssai(MISSIONS), POLITIQUES, REPONSES);
    expect(grille.agregation).toBe("rubriques");
    expect(grille.parPolitique["famille"]?.score).toEqual(note(0.5));
    expect(grille.parPolitique["social"]?.score).toEqual(note(0, true));
    expect(grille.ensemble.score).toEqual(note(0.375, true));
    expect(grille.ensemble.decompte).toMatchObject({ activites: 8, nc: 2, nonRenseignees: 1 });
    expect(grille.ensemble.bornes).toEqual({ etat: "bornes", minimum: 9 / 15 / 2, maximum: 12 / 15 / 2 });
  });

  it("R-SCORE-3 : agrégation par activités", () => {
    const grille = evaluerGrille(modeleDEssai(MISSIONS, { agregation: "activites" }), POLITIQUES, REPONSES);
    expect(grille.agregation).toBe("activites");
    expect(grille.parPolitique["famille"]?.score).toEqual(note(0.75));
    expect(grille.ensemble.score).toEqual(note(9 / 15, true));
  });

  it("R-SCORE-5 : prend les poids du modèle", () => {
    const modele = modeleDEssai([[activite("a", { poids: 3 }), activite("b")]]);
    const grille = evaluerGrille(modele, [FAMILLE], repondre({ a: { famille: 3 }, b: { famille: 0 } }));
    expect(grille.ensemble.score).toEqual(note(0.75));
  });

  it("une grille vierge n'a pas de score", () => {
    const grille = evaluerGrille(modeleDEssai(MISSIONS), POLITIQUES, REPONSES_VIDES);
    expect(grille.ensemble).toMatchObject({
      score: { etat: "vide" },
      bornes: { etat: "bornes", minimum: 0, maximum: 1 },
      completude: 0,
    });
  });

  it("R-SCORE-4 : une cellule illisible met à corriger sa rubrique et les ensembles, pas les autres", () => {
    const fautives = [{ activite: "d", politique: "famille" }];
    const grille = evaluerGrille(modeleDEssai(MISSIONS), POLITIQUES, REPONSES, fautives);
    const [mission1, mission2] = grille.rubriques;
    expect(mission2?.parPolitique["famille"]?.score).toEqual({ etat: "a-corriger" });
    expect(mission2?.ensemble.score).toEqual({ etat: "a-corriger" });
    expect(grille.ensemble.score).toEqual({ etat: "a-corriger" });
    expect(mission1?.parPolitique["famille"]?.score).toEqual(note(1));
    expect(grille.parPolitique["social"]?.score).toEqual(note(0, true));
  });
});
