import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Un dossier neuf avant chaque essai, effacé après ; rend de quoi nommer ce qu'il contient. */
export function dossierJetable(): (nom?: string) => string {
  let racine = "";
  beforeEach(() => {
    racine = mkdtempSync(join(tmpdir(), "ctg-cli-"));
  });
  afterEach(() => rmSync(racine, { recursive: true, force: true }));
  return (nom = "") => join(racine, nom);
}
