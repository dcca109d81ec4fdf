import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Echec } from "../../src/cli/echec";
import { ecrireFichier } from "../../src/cli/ecrireFichier";
import { dossierJetable } from "./outils/dossierJetable";

const dans = dossierJetable();

test("un fichier apparu entre-temps reste intact", async () => {
  writeFileSync(dans("f"), "à moi");
  await expect(ecrireFichier(dans("f"), "autre", { remplacer: false })).rejects.toThrow(Echec);
  await expect(ecrireFichier(dans("f"), "autre", { remplacer: false })).rejects.toThrow("existe déjà");
  expect(readFileSync(dans("f"), "utf8")).toBe("à moi");
});

test("il est remplacé si on le demande", async () => {
  writeFileSync(dans("f"), "à moi, et plus long");
  await ecrireFichier(dans("f"), "autre", { remplacer: true });
  expect(readFileSync(dans("f"), "utf8")).toBe("autre");
});

test("ce qui ne s’écrit pas dit pourquoi, en français", async () => {
  mkdirSync(dans("d"));
  await expect(ecrireFichier(dans("d"), "", { remplacer: true })).rejects.toThrow("c’est un dossier.");
  await expect(ecrireFichier(dans("absent/f"), "", { remplacer: true })).rejects.toThrow("n’existe pas.");
});
