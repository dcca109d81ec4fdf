import { FINANCEMENT_VIDE } from "../../../../src/domaine/financement/financement";
import {
  cleDeLEmployeur,
  financementDe,
  lireLEmployeur,
  saisieDeLEmployeur,
  validerLEmployeur,
  type EmployeurSaisi,
} from "../../../../src/volet/financement/saisies/employeur";
import { finance, financement } from "../../../domaine/financement/outils/dossiers";

const CONNU = finance({
  anneeDuMontant: 2019,
  montantDu: 22300.5,
  etpSoutenus: 1.25,
  source: "Convention fictive",
  etpPrecedenteCtg: 0,
  nouveauxEtp: 0.5,
});

test("il se montre en français et se relit à l’identique ; un nombre pas encore dit reste vide, un 0 reste 0", () => {
  const saisie = saisieDeLEmployeur(CONNU);
  expect(saisie).toEqual({
    anneeDuMontant: "2019",
    montantDu: "22300,5",
    etpSoutenus: "1,25",
    forfaitGele: "",
    source: "Convention fictive",
    etpPrecedenteCtg: "0",
    nouveauxEtp: "0,5",
  });
  const { employeur: _, ...contenu } = CONNU;
  expect(lireLEmployeur(saisie, saisie)).toEqual(contenu);
});

test("seuls les champs retouchés s’écrivent ; vidé, un nombre n’est plus dit", () => {
  const retouches = { montantDu: " ", etpPrecedenteCtg: "1,5" };
  const saisie = { ...saisieDeLEmployeur(CONNU), ...retouches };
  expect(lireLEmployeur(retouches, saisie)).toEqual({ montantDu: null, etpPrecedenteCtg: 1.5 });
});

test("un employeur absent du classeur se montre vide", () => {
  expect(financementDe("e1", financement({ employeurs: [CONNU] }))).toBe(CONNU);
  const vide = saisieDeLEmployeur(financementDe("e2", FINANCEMENT_VIDE));
  expect([...new Set(Object.values(vide))]).toEqual([""]);
});

test.each<[keyof EmployeurSaisi, string]>([
  ["anneeDuMontant", "19"],
  ["anneeDuMontant", "2019,5"],
  ["montantDu", "-100"],
  ["montantDu", "24.000"],
  ["montantDu", "vingt mille"],
  ["etpSoutenus", "0"],
  ["etpSoutenus", "-1"],
  ["forfaitGele", "22 300 €"],
  ["etpPrecedenteCtg", "1,23456"],
  ["nouveauxEtp", "un"],
])("%s « %s » est refusé, et rien d’autre", (champ, texte) => {
  expect([...validerLEmployeur("e1", { [champ]: texte }).keys()]).toEqual([cleDeLEmployeur("e1", champ)]);
});

test.each<[keyof EmployeurSaisi, string]>([
  ["montantDu", "22 300,50"],
  ["etpSoutenus", "0,4583"],
  ["etpPrecedenteCtg", "0"],
  ["nouveauxEtp", ""],
  ["anneeDuMontant", " 2019 "],
])("%s « %s » convient", (champ, texte) => {
  expect(validerLEmployeur("e1", { [champ]: texte }).size).toBe(0);
});
