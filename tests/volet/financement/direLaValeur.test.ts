import { direLaValeur, direLEtape } from "../../../src/volet/financement/explication/direLaValeur";

test.each([
  [22300.5, "euros", "22\u00a0300,50\u00a0€"],
  [16666.666, "euros par ETP", "16\u00a0666,67\u00a0€ par ETP"],
  [0.4583, "ETP", "0,4583\u00a0ETP"],
  [0.8, "part", "80\u00a0%"],
  [3, "nombre", "3"],
  [2024, "année", "2024"],
  [null, "euros", ""],
] as const)("%p en %s se dit « %s »", (valeur, unite, dite) => {
  expect(direLaValeur({ valeur, unite })).toBe(dite);
});

test("une étape sans valeur garde son seul libellé", () => {
  expect(direLEtape({ libelle: "Dépense", valeur: 12000, unite: "euros" })).toBe(
    "Dépense\u00a0: 12\u00a0000\u00a0€",
  );
  expect(direLEtape({ libelle: "Dépense", valeur: null, unite: "euros" })).toBe("Dépense");
});
