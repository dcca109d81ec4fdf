import type { Gravite } from "../../../src/domaine/equipe/constats/constat";
import { EQUIPE_VIDE, ficheVide, type Employeur } from "../../../src/domaine/equipe/equipe";
import { direLAnnulation } from "../../../src/volet/suivi/annulation";
import { direLesGravites } from "../../../src/volet/commun/constats/gravites";
import { employeurADire, ficheDuPoste } from "../../../src/volet/equipe/fiches";

const constats = (...gravites: Gravite[]) => gravites.map((gravite) => ({ gravite }));

test("les constats se comptent par gravité, la plus grave d’abord", () => {
  expect(direLesGravites(constats("information", "a-corriger", "bloquant", "a-corriger"))).toBe(
    "1\u00a0bloquant, 2\u00a0à corriger et 1\u00a0information",
  );
  expect(direLesGravites(constats("a-discuter", "information", "information"))).toBe(
    "1\u00a0à discuter et 2\u00a0informations",
  );
});

test("annuler se dit, annuler l’annulation rétablit, et l’on n’empile pas les mots", () => {
  const fait = "Départ de Camille Exemple le 30/06/2024.";
  const annule = direLAnnulation(fait);
  expect(annule).toBe("Annulé\u00a0: Départ de Camille Exemple le 30/06/2024.");
  const retabli = direLAnnulation(annule);
  expect(retabli).toBe("Rétabli\u00a0: Départ de Camille Exemple le 30/06/2024.");
  expect(direLAnnulation(retabli)).toBe(annule);
});

describe("l’employeur d’un poste", () => {
  const employeur = (identifiant: string, nom: string): Employeur => ({
    identifiant,
    nom,
    perimetre: "",
    lien: "",
  });
  const equipe = { ...EQUIPE_VIDE, employeurs: [employeur("e1", "Agglomération"), employeur("e2", "Ccas")] };

  test("ne se dit pas quand il n’y en a qu’un", () => {
    const seul = { ...equipe, employeurs: equipe.employeurs.slice(0, 1) };
    expect(employeurADire(seul, { ...ficheVide("p1"), employeur: "e1" })).toBe("");
  });

  test("est le premier quand la fiche ne le dit pas", () => {
    expect(employeurADire(equipe, ficheVide("p1"))).toBe("Agglomération");
    expect(employeurADire(equipe, { ...ficheVide("p1"), employeur: "e2" })).toBe("Ccas");
  });

  test("n’est pas deviné quand la fiche en désigne un que personne ne porte", () => {
    expect(employeurADire(equipe, { ...ficheVide("p1"), employeur: "e9" })).toBe("employeur inconnu");
  });
});

test("un poste sans fiche en a une vide, à son nom", () => {
  const fiche = { ...ficheVide("p2"), partSppe: 0.5 };
  const equipe = { ...EQUIPE_VIDE, fiches: [fiche] };
  expect(ficheDuPoste(equipe, { identifiant: "p2" })).toBe(fiche);
  expect(ficheDuPoste(equipe, { identifiant: "p1" })).toEqual(ficheVide("p1"));
});
