import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { exemple } from "../../src/cli/commandeExemple";
import { EXEMPLE } from "../../src/donnees";
import { lireClasseur } from "../xlsx/lecteur";

let dossier: string;
const dans = (nom: string) => join(dossier, nom);

beforeEach(async () => {
  dossier = await mkdtemp(join(tmpdir(), "ctg-exemple-"));
});

afterEach(() => rm(dossier, { recursive: true, force: true }));

async function textesDe(fichier: string): Promise<unknown[]> {
  const classeur = lireClasseur(await readFile(fichier));
  return Object.values(classeur).flatMap((feuille) => Object.values(feuille).map(({ valeur }) => valeur));
}

test("par défaut : l’exemple, son modèle, ses trois politiques, le profil national", async () => {
  expect(await exemple(["--sortie", dans("e.xlsx")])).toMatchObject({ code: 0, erreur: "" });
  const textes = await textesDe(dans("e.xlsx"));
  expect(textes).toEqual(
    expect.arrayContaining(["Famille", "Éducation", "Social", "caf-charente-2024-08", "national"]),
  );
  expect(textes).toContain(EXEMPLE.dossier.mention);
});

test("un autre modèle garde le dossier et prend ses politiques ; un autre profil se lit dans le fichier", async () => {
  const args = ["--sortie", dans("e.xlsx"), "--modele=national", "--profil", "charente"];
  expect(await exemple(args)).toMatchObject({ code: 0 });
  const textes = await textesDe(dans("e.xlsx"));
  expect(textes).toEqual(expect.arrayContaining(["Grand Châtellerault", "Ensemble", "national", "charente"]));
  expect(textes).not.toContain("Famille");
});

test("--dossier lit un dossier", async () => {
  const autre = { ...EXEMPLE.dossier, territoire: { ...EXEMPLE.dossier.territoire, nom: "Val d’Essai" } };
  await writeFile(dans("d.json"), JSON.stringify(autre));
  expect(await exemple(["--dossier", dans("d.json"), "--sortie", dans("e.xlsx")])).toMatchObject({ code: 0 });
  expect(await textesDe(dans("e.xlsx"))).toContain("Val d’Essai");
});

test("--aide ne demande rien d’autre", async () => {
  const issue = await exemple(["--aide"]);
  expect(issue.code).toBe(0);
  expect(issue.sortie).toContain("--sortie FICHIER.xlsx");
});

test.each([
  ["option inconnue", ["--sortie", "e.xlsx", "--couleur"], "Option inconnue\u00a0: «\u00a0--couleur\u00a0»."],
  ["nom d’objet pris pour une option", ["--toString=1"], "Option inconnue"],
  ["argument de trop", ["--sortie", "e.xlsx", "autre"], "Argument inattendu\u00a0: «\u00a0autre\u00a0»."],
  ["sortie absente", [], "Il manque --sortie"],
  ["valeur absente", ["--sortie"], "L’option --sortie attend une valeur."],
  [
    "valeur oubliée devant une option",
    ["--sortie", "--modele", "national"],
    "L’option --sortie attend une valeur.",
  ],
  ["valeur vide", ["--sortie="], "L’option --sortie attend une valeur."],
  ["option répétée", ["--sortie", "a", "--sortie", "b"], "L’option --sortie est donnée deux fois."],
  ["valeur de trop", ["--aide=oui"], "L’option --aide n’a pas de valeur."],
])("code 2 : %s", async (_cas, args, message) => {
  const issue = await exemple(args);
  expect([issue.code, issue.sortie]).toEqual([2, ""]);
  expect(issue.erreur).toContain(message);
});

describe("code 1, et rien n’est écrit", () => {
  async function refus(args: readonly string[]): Promise<string> {
    const issue = await exemple(["--sortie", dans("e.xlsx"), ...args]);
    expect([issue.code, issue.sortie]).toEqual([1, ""]);
    await expect(stat(dans("e.xlsx"))).rejects.toThrow("ENOENT");
    return issue.erreur;
  }

  test("modèle ou profil absent : les noms livrés sont dits", async () => {
    expect(await refus(["--modele", "x"])).toBe(
      "Modèle «\u00a0x\u00a0» inconnu. Modèles livrés\u00a0: national, caf-charente-2024-08.\n",
    );
    expect(await refus(["--profil", "y"])).toContain(
      "Profil «\u00a0y\u00a0» inconnu. Profils livrés\u00a0: national,",
    );
  });

  test("dossier absent, illisible, qui n’est pas du JSON, ou pas un dossier", async () => {
    expect(await refus(["--dossier", dans("absent.json")])).toContain("n’existe pas.");
    expect(await refus(["--dossier", dossier])).toContain("c’est un dossier.");
    await writeFile(dans("d.json"), "{");
    expect(await refus(["--dossier", dans("d.json")])).toContain("n’est pas un fichier JSON.");
    await writeFile(dans("d.json"), '{"annee": 2024}');
    expect(await refus(["--dossier", dans("d.json")])).toContain("d.json\u00a0: ");
  });
});

test("code 1 : sortie impossible", async () => {
  const issue = await exemple(["--sortie", dans("absent/e.xlsx")]);
  expect(issue).toMatchObject({ code: 1, sortie: "" });
  expect(issue.erreur).toMatch(
    /^Impossible d’écrire «\u00a0.*\u00a0»\u00a0: le fichier ou son dossier n’existe pas\.\n$/,
  );
});

test("le processus rend le code et sépare les deux sorties", async () => {
  const tsx = resolve(__dirname, "../../node_modules/tsx/dist/cli.mjs");
  const lancer = promisify(execFile)(process.execPath, [tsx, "src/cli/exemple.ts", "--oups"], {
    cwd: resolve(__dirname, "../.."),
  });
  await expect(lancer).rejects.toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("--oups"),
  });
});
