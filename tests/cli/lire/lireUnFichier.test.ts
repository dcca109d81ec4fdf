import { execFileSync } from "node:child_process";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { lireUnFichier } from "../../../src/cli/lire/lireUnFichier";
import { EXEMPLE, MODELES } from "../../../src/donnees";
import { ecrireGabarit } from "../../../src/fichiers/gabarit";
import { dossierJetable } from "../outils/dossierJetable";

const dans = dossierJetable();

test("un classeur de notre main se lit", async () => {
  const modele = MODELES.find(({ identifiant }) => identifiant === EXEMPLE.dossier.modele.identifiant);
  if (modele === undefined) throw new Error("modèle absent");
  writeFileSync(dans("e.xlsx"), await ecrireGabarit(EXEMPLE.dossier, modele));
  expect(await lireUnFichier(dans("e.xlsx"))).toMatchObject({ etat: "lu", dossier: EXEMPLE.dossier });
});

test("un fichier trop gros est refusé sans être chargé", async () => {
  writeFileSync(dans("g.xlsx"), "");
  // Un fichier à trou : rien sur le disque, et deux gigaoctets à charger pour qui le lirait.
  truncateSync(dans("g.xlsx"), 3 * 2 ** 30);
  expect(await lireUnFichier(dans("g.xlsx"))).toMatchObject({ etat: "refuse", code: "trop-gros" });
});

test.each([
  ["absent", () => undefined, "n’existe pas"],
  ["un dossier", () => mkdirSync(dans("f")), "c’est un dossier"],
  ["un tube, qui ne finirait jamais", () => execFileSync("mkfifo", [dans("f")]), "ce n’est pas un fichier"],
])("%s : inaccessible, et la phrase dit pourquoi", async (_cas, poser, raison) => {
  poser();
  expect(await lireUnFichier(dans("f"))).toEqual({
    etat: "refuse",
    code: "inaccessible",
    phrase: expect.stringContaining(raison),
    constats: [],
  });
});
