import type { Equipe } from "../../../../src/domaine/equipe/equipe";
import { chargerProfil } from "../../../../src/donnees";
import {
  changerLaPiece,
  CLE_DE_LA_DATE,
  decrireLaPiece,
  saisieDeLaPiece,
  validerLaPiece,
} from "../../../../src/volet/equipe/reperes/pieces";
import { EQUIPE, faire } from "../outils";

const [activite, evaluation] = chargerProfil("charente").regles.pieces!.liste;

const VIDE: Equipe = { ...EQUIPE, pieces: [] };
const REMISE = {
  piece: "activite-previsionnelle",
  etat: "remise",
  date: "2025-03-12",
  remarque: "Par courriel",
} as const;
const suivie: Equipe = { ...EQUIPE, pieces: [REMISE] };

test("une pièce dont rien n’est dit est à remettre", () => {
  expect(saisieDeLaPiece(activite!, VIDE)).toEqual({ etat: "a-remettre", date: "", remarque: "" });
  expect(decrireLaPiece(saisieDeLaPiece(activite!, VIDE))).toEqual(["À remettre."]);
});

test("une pièce remise dit quand, et sa remarque", () => {
  expect(decrireLaPiece(saisieDeLaPiece(activite!, suivie))).toEqual([
    "Remise le 12/03/2025.",
    "Par courriel",
  ]);
  expect(decrireLaPiece(saisieDeLaPiece(evaluation!, suivie))).toEqual(["À remettre."]);
});

test("n’écrit que les champs retouchés, et les autres pièces ne bougent pas", () => {
  const changee = faire(changerLaPiece("activite-previsionnelle", { date: "1/4/2025" }), suivie);
  expect(changee.pieces).toEqual([{ ...REMISE, date: "2025-04-01" }]);
  const deux = faire(
    changerLaPiece("auto-evaluation", { etat: "sans-objet", remarque: " Plus tard " }),
    suivie,
  );
  expect(deux.pieces).toEqual([
    REMISE,
    { piece: "auto-evaluation", etat: "sans-objet", date: "", remarque: "Plus tard" },
  ]);
  expect(
    faire(changerLaPiece("activite-previsionnelle", { etat: "a-remettre", date: "" }), suivie).pieces,
  ).toEqual([{ ...REMISE, etat: "", date: "" }]);
});

test("seule une date écrite ici se juge", () => {
  expect([...validerLaPiece({ date: "30/02/2025" }).keys()]).toEqual([CLE_DE_LA_DATE]);
  expect(validerLaPiece({ date: "28/02/2025" }).size).toBe(0);
  expect(validerLaPiece({ date: "" }).size).toBe(0);
  expect(validerLaPiece({ remarque: "x" }).size).toBe(0);
});
