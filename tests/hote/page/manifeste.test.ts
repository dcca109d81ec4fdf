/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { lireLeManifeste } from "../../../src/hote/page/manifeste";

const MANIFESTE = readFileSync("manifest.xml", "utf8");

test("le ruban simulé est celui du manifeste : onglet, groupes, boutons, icônes, actions", () => {
  const { ruban, commandes } = lireLeManifeste(MANIFESTE);
  expect(ruban.onglet).toBe("CTG");
  expect(ruban.groupes.map(({ libelle }) => libelle)).toEqual(["Convention", "Classeur"]);
  expect(
    ruban.groupes[0]?.controles.map(({ libelle, icone, action }) => ({ libelle, icone, action })),
  ).toEqual([
    {
      libelle: "Ouvrir le volet",
      icone: "assets/ctg-32.png",
      action: { type: "volet", adresse: "volet.html", titre: "CTG pour Excel" },
    },
    {
      libelle: "Dossier",
      icone: "assets/dossier-32.png",
      action: { type: "volet", adresse: "volet.html?ecran=dossier", titre: "CTG pour Excel" },
    },
    {
      libelle: "Grille",
      icone: "assets/grille-32.png",
      action: { type: "volet", adresse: "volet.html?ecran=grille", titre: "CTG pour Excel" },
    },
  ]);
  expect(commandes).toBe("commandes.html");
});

test("un menu garde ses éléments, et leurs commandes sans écran", () => {
  const [menu] = lireLeManifeste(MANIFESTE).ruban.groupes[1]?.controles ?? [];
  expect(menu?.action).toBeUndefined();
  expect(menu?.elements.map(({ libelle, action }) => [libelle, action])).toEqual([
    ["Ouvrir le volet avec ce classeur", { type: "fonction", nom: "ouvrirAvecLeClasseur" }],
    ["Ne plus l’ouvrir avec ce classeur", { type: "fonction", nom: "nePlusOuvrirAvecLeClasseur" }],
  ]);
});

test("tous les contrôles ont un libellé et une aide", () => {
  const controles = lireLeManifeste(MANIFESTE).ruban.groupes.flatMap(({ controles: tous }) =>
    tous.flatMap((controle) => [controle, ...controle.elements]),
  );
  expect(controles.filter(({ libelle, aide }) => libelle === "" || aide === "")).toEqual([]);
});

test("un manifeste illisible se dit", () => {
  expect(() => lireLeManifeste("<OfficeApp")).toThrow("manifest.xml n’est pas un document XML.");
  expect(() => lireLeManifeste("<OfficeApp/>")).toThrow("manifest.xml ne décrit pas d’onglet de ruban.");
});
