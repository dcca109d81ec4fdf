import {
  booleenEnFrancais,
  erreurEnFrancais,
  sansEspacesDeMilliers,
} from "../../../../src/hote/page/francais/valeurs";

test.each([
  ["#VALUE!", "#VALEUR!"],
  ["#NAME?", "#NOM?"],
  ["#N/A", "#N/A"],
  ["#REF!", "#REF!"],
])("l’erreur %s se montre %s", (anglais, francais) => {
  expect(erreurEnFrancais(anglais)).toBe(francais);
});

test("un texte ordinaire n’est pas une erreur", () => {
  expect(erreurEnFrancais("#1 de la liste")).toBeUndefined();
});

test("un booléen se montre en français", () => {
  expect([booleenEnFrancais(true), booleenEnFrancais(false)]).toEqual(["VRAI", "FAUX"]);
});

test.each([
  ["1 234,50", "1234,50"],
  ["12 345 678", "12345678"],
  ["-1\u00a0000", "-1000"],
  ["1 000 €", "1000€"],
])("« %s » est un nombre", (tape, nombre) => {
  expect(sansEspacesDeMilliers(tape)).toBe(nombre);
});

test.each(["12 34", "1 an", "2 500 habitants", "NC", "1 2345"])("« %s » reste un texte", (tape) => {
  expect(sansEspacesDeMilliers(tape)).toBe(tape);
});
