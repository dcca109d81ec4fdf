import fc from "fast-check";
import { compterPourLaDeclaration } from "../../../src/domaine/journal/compterPourLaDeclaration";
import { lisible } from "../../donnees/outils";
import { entree, unJournal } from "./fabrique";

const JOURNAL = [
  entree({ date: "2024-01-18", type: "copil", poste: "p1" }),
  entree({ date: "2024-01-18", type: "copil", poste: "p2", objet: "Copil de lancement" }),
  entree({ date: "2024-06-06", type: "copil" }),
  entree({ date: "2024-02-01", type: "elus", objet: "Commission petite enfance" }),
  entree({ date: "2024-03-01", type: "groupe-de-travail", objet: "Jeunesse" }),
  entree({ date: "2024-04-01", type: "groupe-de-travail", objet: "Jeunesse" }),
  entree({ date: "2023-04-01", type: "groupe-de-travail", objet: "Jeunesse" }),
  entree({ date: "2024-05-15", type: "reseau-des-charges" }),
  entree({ date: "2024-05-16", type: "reseau-d-acteurs" }),
  entree({ date: "2024-05-17", type: "habitants" }),
  entree({ date: "", type: "habitants" }),
  entree({ date: "", type: "autre" }),
];

test("l'année se compte dans l'ordre du formulaire, un Copil noté deux fois n'en est qu'un", () => {
  const { donnees } = compterPourLaDeclaration(JOURNAL, 2024);
  expect(donnees.map(({ type, reponse, entrees }) => [type, reponse, entrees.length])).toEqual([
    ["elus", 1, 1],
    ["copil", 2, 3],
    ["habitants", true, 1],
    ["groupe-de-travail", 2, 2],
    ["reseau-des-charges", 1, 1],
  ]);
});

test("une année sans rien répond zéro, et non à la démarche avec les habitants", () => {
  expect(compterPourLaDeclaration(JOURNAL, 2022).donnees.map(({ reponse }) => reponse)).toEqual([
    0,
    0,
    false,
    0,
    0,
  ]);
});

test("une entrée sans date, d'un type déclaré, est signalée", () => {
  expect(compterPourLaDeclaration(JOURNAL, 2024).sansDate).toEqual([JOURNAL[10]]);
});

test("les libellés sont ceux du formulaire, mot pour mot", () => {
  const libelles = compterPourLaDeclaration([], 2024).donnees.map(({ libelle }) => lisible(libelle));
  expect(libelles).toEqual([
    "Exercice d'une fonction de conseil auprès des élus - Nombre de réunions organisées et/ou coanimées concourant à l'élaboration et au suivi des objectifs de la CTG en lien avec les élus",
    "Exercice d'une fonction de conseil auprès des élus - Nombre de comités de pilotage CTG",
    "Animation de démarches permettant d'identifier les attentes des familles et de les traduire en besoins – Cette année avez-vous mis en place une démarche associant les habitants ?",
    "Contribution au diagnostic partagé, au suivi ou à l'évaluation des travaux en commissions ou groupes de travail - Nombre de groupes de travail organisés et/ou coanimés concourant à la mise en œuvre d'actions inscrites dans la CTG",
    "Animation ou participation à un réseau d'acteurs et/ou de chargés de coopération - Nombre de participations à des réunions regroupant l'ensemble des coopérateurs",
  ]);
});

test("l'ordre des lignes n'y change rien, et chaque année a les siennes", () => {
  fc.assert(
    fc.property(
      unJournal.chain((journal) =>
        fc
          .shuffledSubarray(journal, { minLength: journal.length })
          .map((melange) => [journal, melange] as const),
      ),
      ([journal, melange]) => {
        const donnees = compterPourLaDeclaration(journal, 2024);
        expect(compterPourLaDeclaration(melange, 2024)).toEqual(donnees);
        for (const { entrees } of donnees.donnees) {
          for (const { date } of entrees) expect(date).toMatch(/^2024-/);
        }
      },
    ),
  );
});
