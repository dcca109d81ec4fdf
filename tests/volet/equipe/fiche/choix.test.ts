import { optionsDesEmployeurs, optionsDuNiveau } from "../../../../src/volet/equipe/fiche/choix";
import { EQUIPE } from "../outils";

test("un niveau que la feuille dit hors de la liste y reste, pour ne pas en devenir un autre", () => {
  expect(optionsDuNiveau("3").map(({ libelle }) => libelle)).toEqual([
    "Pas encore dit",
    "bac, ou moins",
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((annees) => `bac\u00a0+\u00a0${annees}`),
  ]);
  expect(optionsDuNiveau("12")).toContainEqual({ valeur: "12", libelle: "bac\u00a0+\u00a012" });
});

test("un employeur que rien ne décrit plus reste désigné, et le dit", () => {
  expect(optionsDesEmployeurs(EQUIPE, "e2").map(({ valeur }) => valeur)).toEqual(["e1", "e2"]);
  expect(optionsDesEmployeurs(EQUIPE, "e7")[0]).toEqual({
    valeur: "e7",
    libelle: "e7, qui n’est plus décrit",
  });
  expect(optionsDesEmployeurs({ employeurs: [] }, "")).toEqual([
    { valeur: "", libelle: "Pas encore décrit" },
  ]);
});
