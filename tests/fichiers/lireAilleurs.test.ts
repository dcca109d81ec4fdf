import { lireAilleurs } from "../../src/fichiers/lireAilleurs";
import { JEU } from "../lecture/ailleurs/outils/jeu";

test("un fichier fait sans le complément rend les grilles que l’on y reconnaît", () => {
  const rapport = lireAilleurs(JEU[0]?.octets ?? new Uint8Array());
  if (rapport.etat === "refuse") throw new Error(rapport.phrase);
  expect(rapport.reconnaissance.feuilles.map(({ feuille }) => feuille)).toEqual(["Grille"]);
  // Ce qui passe du travailleur au volet n'est que donnée.
  expect(structuredClone(rapport)).toEqual(rapport);
});

test("un fichier qui ne se lit pas est un refus, jamais une erreur", () => {
  expect(lireAilleurs(new Uint8Array())).toMatchObject({ etat: "refuse", code: "vide" });
  expect(lireAilleurs(new TextEncoder().encode("PK\u0003\u0004 pas une archive"))).toMatchObject({
    etat: "refuse",
  });
});
