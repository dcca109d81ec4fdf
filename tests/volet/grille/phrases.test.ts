import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { Note } from "../../../src/domaine/grille/reponses";
import { evaluerGrille } from "../../../src/domaine/notation/evaluerGrille";
import { EXEMPLE } from "../../../src/donnees";
import {
  direBornes,
  direEnsemble,
  direLeChangement,
  direLeReste,
  direMission,
  direScore,
} from "../../../src/volet/grille/phrases";
import { activitesARenseigner } from "../../../src/volet/grille/resultats/activites";
import { activite, FAMILLE, modeleDEssai, SOCIAL } from "../../domaine/modeleDEssai";
import { lireLeDossier } from "../suivi/classeurEnMemoire";

const MODELE = modeleDEssai([[activite("a1"), activite("a2")], [activite("b1")], [activite("c1")]]);

function evaluer(notes: Record<string, Record<string, Note>>, politiques = [FAMILLE, SOCIAL]) {
  return evaluerGrille(MODELE, politiques, { notes, commentaires: {}, indicateurs: {} });
}

const mission = (notes: Record<string, Record<string, Note>>, politiques = [FAMILLE, SOCIAL]) => {
  const rubrique = MODELE.rubriques[0]!;
  const grille = { identifiant: "g1", poste: "", reponses: { notes, commentaires: {}, indicateurs: {} } };
  const vides = activitesARenseigner(rubrique, politiques, { grille, fautives: [] });
  return direMission(1, evaluer(notes, politiques).rubriques[0]!, politiques, vides.length);
};

test.each([
  [
    { a1: { famille: 2, social: 3 }, a2: { famille: 2, social: 3 } },
    "Mission 1 : 67 % en Famille, 100 % en Social ; tout est noté.",
  ],
  [
    { a1: { famille: 2, social: "NC" }, a2: { social: "NC" } },
    "Mission 1 : 67 % en Famille, NC en Social ; il reste 1 activité.",
  ],
  [{ a1: { famille: 0 } }, "Mission 1 : 0 % en Famille, rien de noté en Social ; il reste 2 activités."],
  [
    { a1: { famille: 7, social: 1 } },
    "Mission 1 : à corriger en Famille, 33 % en Social ; 1 cellule à corriger ; il reste 1 activité.",
  ],
] as [Record<string, Record<string, Note>>, string][])("la mission %j se lit « %s »", (notes, phrase) => {
  expect(mission(notes)).toBe(phrase);
});

test("avec une seule politique, son nom ne se répète pas", () => {
  expect(mission({ a1: { famille: 1 }, a2: { famille: 1 } }, [FAMILLE])).toBe(
    "Mission 1 : 33 % ; tout est noté.",
  );
});

test("chaque état d’un score a son texte", () => {
  expect(direScore({ etat: "note", valeur: 2 / 3, provisoire: false })).toBe("67 %");
  expect(direScore({ etat: "nc" })).toBe("NC");
  expect(direScore({ etat: "vide" })).toBe("—");
  expect(direScore({ etat: "a-corriger" })).toBe("à corriger");
});

test("les bornes se disent en un intervalle, ou en un nombre quand elles se touchent", () => {
  expect(direBornes({ etat: "bornes", minimum: 0.54, maximum: 0.81 })).toBe("54 à 81 %");
  expect(direBornes({ etat: "bornes", minimum: 0.5, maximum: 0.5 })).toBe("50 %");
  expect(direBornes({ etat: "nc" })).toBe("NC");
});

test("le score d’ensemble dit qu’il est provisoire, et entre quoi et quoi", () => {
  const note = (social: Note) => ({ famille: 3, social });
  expect(direEnsemble(evaluer({ a1: note(3), a2: note(3), b1: note(0), c1: note(null) }).ensemble)).toBe(
    "Score d’ensemble provisoire : 83 % (entre 67 et 83 %)",
  );
  expect(direEnsemble(evaluer({ a1: note(3), a2: note(3), b1: note(3), c1: note(3) }).ensemble)).toBe(
    "Score d’ensemble : 100 %",
  );
  expect(direEnsemble(evaluer({}).ensemble)).toBe("Score d’ensemble : rien de noté");
});

test("ce qui manque se compte, au singulier comme au pluriel", () => {
  const decompte = evaluer({}).ensemble.decompte;
  expect(direLeReste(decompte)).toBe("il reste 8 notes");
  expect(direLeReste({ ...decompte, nonRenseignees: 1 })).toBe("il reste 1 note");
  expect(direLeReste({ ...decompte, nonRenseignees: 0 })).toBe("tout est noté");
  expect(direLeReste({ ...decompte, nonRenseignees: 0, fautives: 2 })).toBe("2 cellules à corriger");
});

describe("le dernier changement", () => {
  const { dossier } = EXEMPLE;
  function avecNote(grille: string, activiteNotee: string, famille: Note): Dossier {
    return {
      ...dossier,
      grilles: dossier.grilles.map((g) =>
        g.identifiant === grille
          ? {
              ...g,
              reponses: {
                ...g.reponses,
                notes: {
                  ...g.reponses.notes,
                  [activiteNotee]: { ...g.reponses.notes[activiteNotee], famille },
                },
              },
            }
          : g,
      ),
    };
  }
  const avant = lireLeDossier(dossier);

  test("nomme le titulaire et la mission que la note a fait bouger", () => {
    const phrase = direLeChangement(avant, lireLeDossier(avecNote("g2", "m3.a01", 3)));
    expect(phrase).toMatch(/^Dominique Spécimen, mission 3 : \d+ % en Famille, .* tout est noté\.$/);
  });

  test("ne dit rien si rien n’a bougé, ni pour un dossier qui vient d’apparaître", () => {
    expect(direLeChangement(avant, lireLeDossier(dossier))).toBe("");
    expect(direLeChangement(null, avant)).toBe("");
    expect(direLeChangement({ etat: "absent" }, avant)).toBe("");
  });

  test("avec une seule grille, son titulaire va sans dire", () => {
    const seule = (d: Dossier) => lireLeDossier({ ...d, grilles: d.grilles.slice(0, 1) });
    expect(direLeChangement(seule(dossier), seule(avecNote("g1", "m2.a01", 0)))).toMatch(/^Mission 2 : /);
  });
});
