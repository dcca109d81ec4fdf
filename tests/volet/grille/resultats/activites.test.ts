import type { Note } from "../../../../src/domaine/grille/reponses";
import { activitesARenseigner, activitesNotees } from "../../../../src/volet/grille/resultats/activites";
import { direDeQuoi, direLActivite } from "../../../../src/volet/grille/resultats/phrases";
import { evaluerGrille } from "../../../../src/domaine/notation/evaluerGrille";
import { activite, FAMILLE, modeleDEssai, SOCIAL } from "../../../domaine/modeleDEssai";

const POLITIQUES = [FAMILLE, SOCIAL];
const MODELE = modeleDEssai([[activite("a1"), activite("a2"), activite("a3")]]);
const RUBRIQUE = MODELE.rubriques[0]!;

function grille(notes: Record<string, Record<string, Note>>, fautives: readonly string[] = []) {
  return {
    grille: { identifiant: "g1", poste: "", reponses: { notes, commentaires: {}, indicateurs: {} } },
    fautives: fautives.map((nom) => ({
      activite: nom,
      politique: "famille",
      ligne: 0,
      colonne: 0,
      valeur: "oui",
    })),
  } as unknown as Parameters<typeof activitesARenseigner>[2];
}

const dites = (designees: ReturnType<typeof activitesARenseigner>) =>
  designees.map((designee) => direLActivite(designee, POLITIQUES.length));

test("une activité reste à renseigner tant qu’une politique y manque ; une cellule à corriger n’est pas vide", () => {
  const notes = { a1: { famille: 2, social: 0 }, a2: { famille: "NC" }, a3: { social: 3 } } as const;
  expect(dites(activitesARenseigner(RUBRIQUE, POLITIQUES, grille(notes)))).toEqual([
    "Activité a2 (Social)",
    "Activité a3 (Famille)",
  ]);
  expect(dites(activitesARenseigner(RUBRIQUE, POLITIQUES, grille(notes, ["a3"])))).toEqual([
    "Activité a2 (Social)",
  ]);
});

test("les activités d’une même note disent leurs politiques quand ce n’est pas toutes", () => {
  const notes = { a1: { famille: 1, social: 1 }, a2: { famille: 1, social: 2 }, a3: { famille: 0 } } as const;
  expect(dites(activitesNotees(RUBRIQUE, POLITIQUES, grille(notes), 1))).toEqual([
    "Activité a1",
    "Activité a2 (Famille)",
  ]);
});

test("de quoi un pourcentage est fait, ses bornes tant qu’il est provisoire", () => {
  const dire = (notes: Record<string, Record<string, Note>>) =>
    direDeQuoi(
      evaluerGrille(MODELE, [FAMILLE], { notes, commentaires: {}, indicateurs: {} }).rubriques[0]!.ensemble,
    );
  expect(dire({ a1: { famille: 3 }, a2: { famille: 0 } })).toBe(
    "Provisoire, de 33 à 67\u00a0%\u00a0; 3\u00a0notes concernées, 0\u00a0NC, 1\u00a0non renseignée.",
  );
  expect(dire({ a1: { famille: 3 }, a2: { famille: "NC" }, a3: { famille: 3 } })).toBe(
    "2\u00a0notes concernées, 1\u00a0NC, 0\u00a0non renseignée.",
  );
});
