import type { ConclusionDePoste } from "../../../src/domaine/instruction/instruction";
import {
  conclusionVide,
  manquesDeLaConclusion,
} from "../../../src/domaine/instruction/manquesDeLaConclusion";

const COMPLETE: ConclusionDePoste = {
  poste: "p1",
  avis: "sous-conditions",
  etpPrisEnCompte: 0.7,
  conditions: "Bilan remis au 31 janvier",
  contreparties: "Deux places d’accueil de plus",
  date: "2025-04-02",
  convergence: true,
  validationDeLaCnaf: "2025-03-20",
};

test("une conclusion complète ne manque de rien, une conclusion vide non plus : elle n’est pas commencée", () => {
  expect(manquesDeLaConclusion(COMPLETE, 0.7)).toEqual([]);
  expect(manquesDeLaConclusion(conclusionVide("p1"), 0.7)).toEqual([]);
});

test.each<[Partial<ConclusionDePoste>, readonly string[]]>([
  [{ avis: "" }, ["avis"]],
  [{ etpPrisEnCompte: null }, ["etp"]],
  [{ etpPrisEnCompte: null, avis: "defavorable" }, []],
  [{ etpPrisEnCompte: 0 }, []],
  [{ etpPrisEnCompte: 0.71 }, ["etp-au-dela"]],
  // 0,1 + 0,6 dépasse 0,7 du bruit des flottants.
  [{ etpPrisEnCompte: 0.1 + 0.6 }, []],
  [{ conditions: "  " }, ["conditions"]],
  [{ conditions: "", avis: "favorable" }, []],
  [{ contreparties: "" }, ["contreparties"]],
  [{ validationDeLaCnaf: "" }, ["validation"]],
  [{ contreparties: "", validationDeLaCnaf: "", convergence: false }, []],
  [{ date: "" }, ["date"]],
  [{ avis: "", date: "" }, ["avis", "date"]],
])("R-RECOND-1 : %j manque de %j", (changement, manques) => {
  expect(manquesDeLaConclusion({ ...COMPLETE, ...changement }, 0.7)).toEqual(manques);
});

test("sans quotité dite, rien ne se compare à elle", () => {
  expect(manquesDeLaConclusion({ ...COMPLETE, etpPrisEnCompte: 1 }, 0)).toEqual([]);
});
