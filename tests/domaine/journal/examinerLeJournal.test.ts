import fc from "fast-check";
import { examinerLeJournal } from "../../../src/domaine/journal/examinerLeJournal";
import type { Journal } from "../../../src/domaine/journal/journal";
import { EXEMPLE } from "../../../src/donnees";
import { lisible } from "../../donnees/outils";
import { entree, unJournal } from "./fabrique";

/** La CTG de l'exemple va du 31/12/2019 au 31/12/2024 ; ses postes sont p1 et p2. */
const { territoire, postes } = EXEMPLE.dossier;

function examiner(journal: Journal | null) {
  return examinerLeJournal({ journal, territoire, postes });
}

const dire = (journal: Journal) =>
  examiner(journal).map(({ gravite, rang, phrase }) => [gravite, rang, lisible(phrase)]);

test("un journal fermé, vide ou juste n'a aucun constat", () => {
  const juste = [
    entree({ date: "2019-12-31" }),
    entree({ date: "2024-12-31", poste: "p2" }),
    entree({ date: "2024-12-31", type: "relais", objet: "Mairie" }),
    entree({ date: "2024-12-31", type: "relais", objet: "Bailleur" }),
  ];
  for (const journal of [null, [], juste]) expect(examiner(journal)).toEqual([]);
});

test("une date manquante ou impossible, un type manquant, un poste inconnu sont à corriger", () => {
  expect(
    dire([
      entree({ date: "", objet: "Bilan" }),
      entree({ date: "2024-02-30", objet: "Bilan" }),
      entree({ type: "", objet: "Bilan" }),
      entree({ poste: "p9", objet: "Bilan" }),
    ]),
  ).toEqual([
    ["a-corriger", 0, "L'entrée « Bilan » n'a pas de date : aucune année ne la compte."],
    ["a-corriger", 1, "La date de l'entrée « Bilan » n'existe pas : aucune année ne compte cette entrée."],
    ["a-corriger", 2, "L'entrée « Bilan » n'a pas de type : aucun indicateur ne la compte."],
    [
      "a-corriger",
      3,
      "L'entrée « Bilan » est d'un chargé de coopération que le dossier n'a pas. Dites de qui.",
    ],
  ]);
});

test("une date hors de la CTG est à discuter", () => {
  expect(dire([entree({ date: "2019-12-30" }), entree({ date: "2025-01-01" })])).toEqual([
    [
      "a-discuter",
      0,
      "L'entrée « Copil du 30 décembre 2019 » est d'avant la CTG, qui commence le 31 décembre 2019. Vérifiez sa date.",
    ],
    [
      "a-discuter",
      1,
      "L'entrée « Copil du 1er janvier 2025 » est d'après la CTG, qui finit le 31 décembre 2024. Vérifiez sa date.",
    ],
  ]);
});

test("sans dates de CTG, aucune date n'en est hors", () => {
  const inconnu = { ...territoire, debutCtg: "", finCtg: "" };
  expect(
    examinerLeJournal({ journal: [entree({ date: "1999-01-01" })], territoire: inconnu, postes }),
  ).toEqual([]);
});

test("un doublon probable est à discuter, sur la seconde entrée, après ce qui est à corriger", () => {
  const constats = dire([
    entree({ type: "relais", objet: "Mairie" }),
    entree({ type: "relais", objet: "mairie ", poste: "p2" }),
    entree({ type: "", objet: "Mairie" }),
    entree({ objet: "Un Copil" }),
    entree({ objet: "Le même" }),
  ]);
  expect(constats.map(([gravite, rang]) => [gravite, rang])).toEqual([
    ["a-corriger", 2],
    ["a-discuter", 1],
    ["a-discuter", 4],
  ]);
  expect(constats[1]?.[2]).toBe(
    "L'entrée « mairie » est déjà dans le journal, du même jour et du même type. Retirez-la si c'est le même fait, sinon précisez son objet.",
  );
});

test("un constat désigne toujours une entrée du journal, par une règle", () => {
  fc.assert(
    fc.property(unJournal, (journal) => {
      for (const { rang, regle } of examiner(journal)) {
        expect(journal[rang]).toBeDefined();
        expect(regle).toBe("R-JOURNAL-1");
      }
    }),
  );
});
