import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { REPONSES_VIDES, type Note } from "../../../src/domaine/grille/reponses";
import { EXEMPLE } from "../../../src/donnees";
import type { ClasseurDeDossier } from "../../../src/lecture";
import { suiteConseillee } from "../../../src/volet/accueil/suite";
import { evaluerLeDossier } from "../../../src/lecture/evaluerLeDossier";
import { lireLeDossier, modeleDe } from "../suivi/classeurEnMemoire";

const ACTIVITES = modeleDe(EXEMPLE.dossier).rubriques.flatMap(({ activites }) => activites);

/** L'exemple, une seule grille, la même note partout. */
function uniforme(note: Note): Dossier {
  const notes = Object.fromEntries(
    ACTIVITES.map(({ identifiant }) => [identifiant, { famille: note, education: note, social: note }]),
  );
  const grille = { identifiant: "g1", poste: "p1", reponses: { ...REPONSES_VIDES, notes } };
  return { ...EXEMPLE.dossier, champ: { horsChamp: [] }, grilles: [grille] };
}

const suite = (lu: ClasseurDeDossier) => suiteConseillee(lu, evaluerLeDossier(lu));

test("ce qui est à corriger passe avant tout", () => {
  const lu = lireLeDossier(EXEMPLE.dossier);
  const constat = {
    code: "note-non-reconnue",
    phrase: "« oui » n’est pas une note.",
    feuille: "CTG Grille Exemple",
    cellule: "C9",
  } as const;
  const fautives = new Map([["g1", [{ activite: "m1.a01", politique: "famille", contenu: "oui" }]]]);
  expect(suite({ ...lu, constats: [constat], fautives })).toEqual({
    phrase: "1 cellule à corriger : le pourcentage de la mission attend.",
    geste: { libelle: "Corriger", feuille: "CTG Grille Exemple", cellule: "C9" },
  });
});

test("puis ce qui reste à noter, à la première cellule vide", () => {
  const { phrase, geste } = suite(lireLeDossier(uniforme(null)));
  expect(phrase).toBe("Il reste 78 notes à donner dans « CTG Grille ».");
  expect(geste).toMatchObject({ libelle: "Continuer à noter", feuille: "CTG Grille" });
  expect(geste?.cellule).toMatch(/^C\d+$/);
});

test("puis les NC sans motif", () => {
  expect(suite(lireLeDossier(uniforme("NC")))).toEqual({
    phrase:
      "Tout est noté. 78 NC sans motif dans « CTG Grille » : dites pourquoi dans la colonne des commentaires.",
    geste: { libelle: "Aller à la grille", feuille: "CTG Grille", cellule: "" },
  });
});

test("enfin la relecture de la synthèse", () => {
  expect(suite(lireLeDossier(uniforme(2)))).toEqual({
    phrase: "Tout est noté. Relisez la synthèse et son radar avant l’envoi à la Caf.",
    geste: { libelle: "Aller à la synthèse", feuille: "CTG Synthèse", cellule: "" },
  });
});
