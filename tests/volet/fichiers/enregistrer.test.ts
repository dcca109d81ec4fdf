/** @jest-environment jsdom */
import { enregistrer, peutEnregistrer } from "../../../src/volet/fichiers/enregistrer";

test("un lien de téléchargement porte le nom, le type et les octets", async () => {
  const donnes: Blob[] = [];
  const suivis: string[] = [];
  // jsdom n'a ni adresses d'objets, ni téléchargements.
  URL.createObjectURL = (objet) => `blob:${donnes.push(objet as Blob)}`;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    suivis.push(`${this.download} ${this.href}`);
  };
  jest.useFakeTimers();
  enregistrer({ nom: "CTG 2025 – É.xlsx", octets: new Uint8Array([7, 8]) });
  enregistrer({ nom: "lot.zip", octets: new Uint8Array([9]) });
  jest.useRealTimers();

  expect(suivis).toEqual(["CTG 2025 – É.xlsx blob:1", "lot.zip blob:2"]);
  expect(donnes.map(({ type, size }) => [type, size])).toEqual([
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 2],
    ["application/zip", 1],
  ]);
});

test("l’adresse reste valable le temps que le navigateur lise le fichier, puis se libère", () => {
  const liberees: string[] = [];
  URL.createObjectURL = () => "blob:a";
  URL.revokeObjectURL = (adresse) => void liberees.push(adresse);
  HTMLAnchorElement.prototype.click = () => undefined;
  jest.useFakeTimers();
  enregistrer({ nom: "a.xlsx", octets: new Uint8Array() });
  expect(liberees).toEqual([]);
  jest.runAllTimers();
  jest.useRealTimers();
  expect(liberees).toEqual(["blob:a"]);
});

test.each([
  ["PC", true],
  ["OfficeOnline", true],
  ["Mac", false],
  ["iOS", false],
])("sur %s, télécharger est possible : %s", (plateforme, possible) => {
  expect(peutEnregistrer(plateforme)).toBe(possible);
});
