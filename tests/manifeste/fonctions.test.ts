/** @jest-environment jsdom */
import { analyser, attribut, elements, TEXTE } from "./lireManifeste";

const manifeste = analyser();
const point = elements(manifeste, "ExtensionPoint").find(
  (e) => e.getAttribute("xsi:type") === "CustomFunctions",
);
const ressource = (resid: string) =>
  [...manifeste.querySelectorAll("[id]")]
    .find((e) => e.getAttribute("id") === resid)
    ?.getAttribute("DefaultValue");
const adresse = (nom: string) => {
  const source = point && elements(point, nom).flatMap((e) => elements(e, "SourceLocation"))[0];
  return new URL(ressource(attribut(source, "resid")) ?? "").pathname;
};

test("l’espace de noms est CTG : un autre changerait toutes les formules des classeurs", () => {
  expect(ressource(attribut(point && elements(point, "Namespace")[0], "resid"))).toBe("CTG");
});

test("les fonctions se chargent sous leurs noms stables : un nom à empreinte casserait chaque mise à jour", () => {
  expect([adresse("Script"), adresse("Page"), adresse("Metadata")]).toEqual([
    "/functions.js",
    "/functions.html",
    "/functions.json",
  ]);
});

test("pas d’environnement partagé : chaque ouverture de classeur chargerait tout le volet", () => {
  expect(elements(manifeste, "Runtime")).toEqual([]);
  expect(TEXTE).not.toContain("SharedRuntime");
});
