import {
  cleDuCout,
  lireLesCouts,
  saisieDesCouts,
  validerLesCouts,
} from "../../../../src/volet/financement/saisies/couts";
import { poste } from "../../../domaine/financement/outils/dossiers";

test("chaque poste a son champ, vide tant que son coût n’est pas connu ; un coût nul se voit", () => {
  const couts = [
    { poste: "p1", montant: 41250.75 },
    { poste: "p3", montant: 0 },
  ];
  expect(saisieDesCouts([poste("p1", 1), poste("p2", 1), poste("p3", 1)], couts)).toEqual({
    p1: "41250,75",
    p2: "",
    p3: "0",
  });
});

test("un champ vidé oublie le coût, les autres se lisent", () => {
  expect(lireLesCouts({ p1: "", p2: "30 000" })).toEqual(
    new Map([
      ["p1", null],
      ["p2", 30000],
    ]),
  );
});

test("un coût négatif ou illisible se dit sous son champ", () => {
  expect([...validerLesCouts({ p1: "-1", p2: "30 000", p3: "beaucoup" }).keys()]).toEqual([
    cleDuCout("p1"),
    cleDuCout("p3"),
  ]);
});
