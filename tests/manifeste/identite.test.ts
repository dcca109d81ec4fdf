/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";

import { analyser, attribut, elements, RACINE, TEXTE } from "./lireManifeste";

const manifeste = analyser();
const paquet = JSON.parse(readFileSync(path.join(RACINE, "package.json"), "utf8")) as { version: string };
const texteDe = (nom: string) => elements(manifeste, nom)[0]?.textContent;

test("le manifeste est un XML bien formé", () => {
  expect(elements(manifeste, "parsererror")).toEqual([]);
});

test("la version a quatre nombres et suit package.json : sans elle, Excel garde functions.json 24 h en cache", () => {
  expect(texteDe("Version")).toBe(`${paquet.version}.0`);
});

test("aucune valeur n’est coupée par un saut de ligne : Excel répondrait « erreur 300 »", () => {
  const valeurs = [...TEXTE.matchAll(/="([^"]*)"/g)].map(([, valeur]) => valeur ?? "");
  expect(valeurs.filter((valeur) => valeur.includes("\n"))).toEqual([]);
});

test("l’identifiant ne change jamais : un autre ferait un second complément à côté du premier", () => {
  expect(texteDe("Id")).toBe("01c30d7e-3335-493a-b047-6d105b4dfca4");
});

test("la langue est le français de France, région comprise : « fr » seul n’est pas fiable", () => {
  expect(texteDe("DefaultLocale")).toBe("fr-FR");
});

test("le droit est de lire et d’écrire : WriteDocument seul bloque les fonctions sur le web (#BUSY!)", () => {
  expect(texteDe("Permissions")).toBe("ReadWriteDocument");
});

test("ExcelApi 1.9 est exigé, et rien d’autre : exiger les fonctions priverait l’iPad du volet", () => {
  const exigences = elements(manifeste, "Set").map((set) => [
    attribut(set, "Name"),
    attribut(set, "MinVersion"),
  ]);
  expect(exigences).toEqual([["ExcelApi", "1.9"]]);
});

test("Excel seul ouvre ce complément", () => {
  expect(
    elements(manifeste, "Host").map((hote) => hote.getAttribute("Name") ?? hote.getAttribute("xsi:type")),
  ).toEqual(["Workbook", "Workbook"]);
});
