import type { HorsChamp } from "../../../src/domaine/dossier/dossier";
import { appliquerChamp, cellulesHorsChamp, ncInterdits, ncIsoles } from "../../../src/domaine/grille/champ";
import type { Activite } from "../../../src/domaine/grille/modele";
import { REPONSES_VIDES } from "../../../src/domaine/grille/reponses";
import { activite, FAMILLE, modeleDEssai, SOCIAL } from "../modeleDEssai";

const politiqueExclue: HorsChamp = { nature: "politique", cible: "social", motif: "Hors délégation" };
const thematique = (cible: string, motif: string): HorsChamp => ({ nature: "thematique", cible, motif });

function grille(activites: readonly Activite[], ...horsChamp: HorsChamp[]) {
  return { modele: modeleDEssai([activites]), politiques: [FAMILLE, SOCIAL], champ: { horsChamp } };
}

describe("R-NC-1 : les cellules hors du champ", () => {
  it("une politique exclue l'est pour toutes les activités, avec son motif", () => {
    expect(cellulesHorsChamp(grille([activite("a"), activite("b")], politiqueExclue))).toEqual([
      { activite: "a", politique: "social", motif: "Hors délégation" },
      { activite: "b", politique: "social", motif: "Hors délégation" },
    ]);
  });

  it("une thématique exclue l'est pour toutes les politiques de ses seules activités", () => {
    const activites = [activite("a", { thematiques: ["logement"] }), activite("b")];
    expect(cellulesHorsChamp(grille(activites, thematique("logement", "Compétence de la ville")))).toEqual([
      { activite: "a", politique: "famille", motif: "Compétence de la ville" },
      { activite: "a", politique: "social", motif: "Compétence de la ville" },
    ]);
  });

  it("une activité de deux thématiques n'est hors champ que si les deux le sont", () => {
    const activites = [activite("a", { thematiques: ["enfance", "jeunesse"] })];
    const enfance = thematique("enfance", "Motif 1");
    expect(cellulesHorsChamp(grille(activites, enfance))).toEqual([]);
    const deux = cellulesHorsChamp(grille(activites, enfance, thematique("jeunesse", "Motif 2")));
    expect(deux.map((cellule) => cellule.motif)).toEqual([
      "Motif 1\u00a0; Motif 2",
      "Motif 1\u00a0; Motif 2",
    ]);
  });

  it("réunit les motifs sans les répéter", () => {
    const activites = [activite("a", { thematiques: ["logement"] })];
    const cellules = cellulesHorsChamp(
      grille(activites, politiqueExclue, thematique("logement", "Hors délégation")),
    );
    expect(cellules).toContainEqual({ activite: "a", politique: "social", motif: "Hors délégation" });
  });

  it("une cible inconnue est sans effet", () => {
    const inconnue: HorsChamp = { nature: "politique", cible: "santé", motif: "…" };
    expect(cellulesHorsChamp(grille([activite("a")], inconnue))).toEqual([]);
  });
});

describe("R-NC-1 : appliquer le champ", () => {
  it("pose les NC sur les cellules vides, sans toucher au reste ni aux réponses d'origine", () => {
    const reponses = {
      ...REPONSES_VIDES,
      notes: { a: { famille: 2 }, b: { social: null } },
      commentaires: { a: "Suivi" },
    };
    const {
      reponses: apres,
      posees,
      conflits,
    } = appliquerChamp(reponses, grille([activite("a"), activite("b")], politiqueExclue));
    expect(apres.notes).toEqual({ a: { famille: 2, social: "NC" }, b: { social: "NC" } });
    expect(apres.commentaires).toEqual({ a: "Suivi" });
    expect(posees.map((cellule) => cellule.activite)).toEqual(["a", "b"]);
    expect(conflits).toEqual([]);
    expect(reponses.notes).toEqual({ a: { famille: 2 }, b: { social: null } });
  });

  it("pose plusieurs NC sur une même ligne", () => {
    const activites = [activite("a", { thematiques: ["logement"] })];
    const { reponses } = appliquerChamp(REPONSES_VIDES, grille(activites, thematique("logement", "…")));
    expect(reponses.notes).toEqual({ a: { famille: "NC", social: "NC" } });
  });

  it("n'écrase pas une note, même 0, et rend le conflit", () => {
    const reponses = { ...REPONSES_VIDES, notes: { a: { social: 0 } } };
    const resultat = appliquerChamp(reponses, grille([activite("a")], politiqueExclue));
    expect(resultat.reponses.notes).toEqual({ a: { social: 0 } });
    expect(resultat.posees).toEqual([]);
    expect(resultat.conflits).toEqual([
      { activite: "a", politique: "social", motif: "Hors délégation", raison: "deja-notee", note: 0 },
    ]);
  });

  it("ne pose pas un NC que le modèle interdit, et rend le conflit", () => {
    const activites = [activite("a", { ncAutorise: false })];
    const resultat = appliquerChamp(REPONSES_VIDES, grille(activites, politiqueExclue));
    expect(resultat.reponses.notes).toEqual({});
    expect(resultat.conflits).toMatchObject([{ activite: "a", raison: "nc-interdit", note: null }]);
  });

  it("appliqué deux fois, ne fait plus rien", () => {
    const situee = grille([activite("a")], politiqueExclue);
    const { reponses } = appliquerChamp(REPONSES_VIDES, situee);
    expect(appliquerChamp(reponses, situee)).toEqual({ reponses, posees: [], conflits: [] });
  });
});

describe("R-NC-1 : les NC isolés", () => {
  it("sont ceux que le champ n'explique pas, avec le motif de leur ligne s'il y en a un", () => {
    const reponses = {
      ...REPONSES_VIDES,
      notes: { a: { famille: "NC" as const, social: "NC" as const }, b: { famille: "NC" as const } },
      commentaires: { a: " Porté par la ville ", b: "  " },
    };
    expect(ncIsoles(reponses, grille([activite("a"), activite("b")], politiqueExclue))).toEqual([
      { activite: "a", politique: "famille", motif: "Porté par la ville" },
      { activite: "b", politique: "famille", motif: "" },
    ]);
  });

  it("une activité peut interdire NC", () => {
    const reponses = {
      ...REPONSES_VIDES,
      notes: { a: { famille: "NC" as const, social: 2 }, b: { famille: "NC" as const } },
    };
    const activites = [activite("a", { ncAutorise: false }), activite("b", { ncAutorise: true })];
    expect(ncInterdits(reponses, grille(activites))).toEqual([{ activite: "a", politique: "famille" }]);
  });
});
