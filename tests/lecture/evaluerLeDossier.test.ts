import type { Dossier } from "../../src/domaine/dossier/dossier";
import { REPONSES_VIDES } from "../../src/domaine/grille/reponses";
import { EXEMPLE } from "../../src/donnees";
import { evaluerLeDossier } from "../../src/lecture/evaluerLeDossier";
import { prochaineNote } from "../../src/volet/suivi/prochaineNote";
import { lireLeDossier, modeleDe } from "../volet/suivi/classeurEnMemoire";

const MODELE = modeleDe(EXEMPLE.dossier);
const ACTIVITES = MODELE.rubriques.flatMap(({ activites }) => activites);

/** L'exemple, sa première grille seule, toutes les cellules à 2 sauf ce que l'on change. */
function uniforme(changements: Record<string, Record<string, number | "NC" | null>>): Dossier {
  const { dossier } = EXEMPLE;
  const tout = { famille: 2, education: 2, social: 2 };
  const notes = Object.fromEntries(
    ACTIVITES.map(({ identifiant }) => [identifiant, { ...tout, ...changements[identifiant] }]),
  );
  const reponses = { ...REPONSES_VIDES, notes };
  return {
    ...dossier,
    champ: { horsChamp: [] },
    grilles: [{ identifiant: "g1", poste: "p1", reponses }],
  };
}

test("chaque grille se nomme, et dit ses feuilles", () => {
  const grilles = evaluerLeDossier(lireLeDossier(EXEMPLE.dossier));
  expect(grilles.map(({ titulaire, feuille, synthese }) => [titulaire, feuille, synthese])).toEqual([
    ["Camille Exemple", "CTG Grille Exemple", "CTG Synthèse Exemple"],
    ["Dominique Spécimen", "CTG Grille Spécimen", "CTG Synthèse Spécimen"],
  ]);
});

test("une grille dont le poste est parti porte le nom de sa feuille, elle n’est pas commune", () => {
  const lu = lireLeDossier(EXEMPLE.dossier);
  const sansPoste = { ...lu, dossier: { ...lu.dossier, postes: lu.dossier.postes.slice(0, 1) } };
  expect(evaluerLeDossier(sansPoste).map(({ titulaire }) => titulaire)).toEqual([
    "Camille Exemple",
    "CTG Grille Spécimen",
  ]);
});

test("une cellule illisible met sa mission à corriger", () => {
  const lu = lireLeDossier(EXEMPLE.dossier);
  const fautives = new Map([["g1", [{ activite: "m2.a01", politique: "famille", contenu: "oui" }]]]);
  const [grille] = evaluerLeDossier({ ...lu, fautives });
  expect(grille?.evaluation.rubriques.map(({ ensemble }) => ensemble.score.etat)).toEqual([
    "note",
    "a-corriger",
    "note",
    "note",
  ]);
});

test("un NC isolé sans motif se compte ; motivé, non", () => {
  const dossier = uniforme({ "m1.a01": { social: "NC" }, "m2.a01": { social: "NC" } });
  const [grille] = dossier.grilles;
  const motive = {
    ...dossier,
    grilles: [
      { ...grille!, reponses: { ...grille!.reponses, commentaires: { "m1.a01": "Hors délégation." } } },
    ],
  };
  expect(evaluerLeDossier(lireLeDossier(dossier))[0]?.ncSansMotif).toBe(2);
  expect(evaluerLeDossier(lireLeDossier(motive))[0]?.ncSansMotif).toBe(1);
});

describe("la prochaine note", () => {
  const prochaine = (dossier: Dossier) => {
    const lu = lireLeDossier(dossier);
    const [grille] = evaluerLeDossier(lu);
    const feuille = lu.feuilles.get("grille:g1");
    const adresse = prochaineNote(lu, grille!);
    return { adresse, lu, feuille };
  };

  test("est la première cellule vide, ligne par ligne", () => {
    const { adresse, feuille } = prochaine(
      uniforme({ "m1.a03": { social: null }, "m1.a02": { social: null } }),
    );
    const ligne = (feuille?.lignes.get("activite:m1.a02") ?? 0) + 1;
    expect(adresse).toBe(`E${ligne}`);
  });

  test("n’existe plus quand tout est noté", () => {
    expect(prochaine(uniforme({ "m1.a01": { social: "NC" } })).adresse).toBeNull();
  });

  test("n’est pas une cellule à corriger, qui n’est pas vide", () => {
    const { lu } = prochaine(uniforme({ "m1.a01": { famille: null } }));
    const fautive = new Map([["g1", [{ activite: "m1.a01", politique: "famille", contenu: 7 }]]]);
    const [grille] = evaluerLeDossier({ ...lu, fautives: fautive });
    expect(prochaineNote(lu, grille!)).toBeNull();
  });
});
