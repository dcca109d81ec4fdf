import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { ErreurDUsage } from "../../../src/cli/arguments";
import { trouverFichiers } from "../../../src/cli/lire/trouverFichiers";
import { dossierJetable } from "../outils/dossierJetable";

const dans = dossierJetable();

function poser(...noms: readonly string[]): void {
  for (const nom of noms) {
    mkdirSync(dirname(dans(nom)), { recursive: true });
    writeFileSync(dans(nom), "");
  }
}

async function trouver(...args: readonly string[]): Promise<string[]> {
  return (await trouverFichiers(args.map((arg) => dans(arg)))).map((chemin) => relative(dans(), chemin));
}

test("un dossier donne ses tableurs à toute profondeur, triés sans égard à la langue", async () => {
  poser(
    "d/é.xlsx",
    "d/z.xlsm",
    "d/B/a.xls",
    "d/b.XLSX",
    "d/B/x/c.ods",
    "d/l.csv",
    "d/note.docx",
    "d/s/n.txt",
  );
  expect(await trouver("d")).toEqual([
    "d/B/a.xls",
    "d/B/x/c.ods",
    "d/b.XLSX",
    "d/l.csv",
    "d/z.xlsm",
    "d/é.xlsx",
  ]);
});

test("ni les verrous, ni ce qui est caché, ni les liens vers un dossier", async () => {
  poser("d/a.xlsx", "d/~$a.xlsx", "d/.~lock.a.xlsx#", "d/.cache/b.xlsx", "ailleurs/c.xlsx");
  symlinkSync(dans("ailleurs"), dans("d/lien.d"));
  symlinkSync(dans("d"), dans("d/boucle"));
  symlinkSync(dans("ailleurs/c.xlsx"), dans("d/lien.xlsx"));
  expect(await trouver("d")).toEqual(["d/a.xlsx", "d/lien.xlsx"]);
});

test("un fichier nommé est pris quel que soit son nom, même avec les signes d’un motif", async () => {
  poser("a.txt", "~$b.xlsx", "[2025] c*.xlsx");
  expect(await trouver("a.txt", "~$b.xlsx", "[2025] c*.xlsx")).toEqual([
    "[2025] c*.xlsx",
    "a.txt",
    "~$b.xlsx",
  ]);
});

test("un motif donne ce qui lui répond, sans les verrous", async () => {
  poser("d/a.xlsx", "d/~$a.xlsx", "d/x/b.xlsx", "d/c.xls");
  expect(await trouver("d/**/*.xlsx")).toEqual(["d/a.xlsx", "d/x/b.xlsx"]);
  expect(await trouver("d/{a,c}.*")).toEqual(["d/a.xlsx", "d/c.xls"]);
});

test("un fichier donné plusieurs fois n’est lu qu’une", async () => {
  poser("d/a.xlsx", "d/b.xlsx");
  const chemins = await trouverFichiers([`${dans()}/./d/a.xlsx`, dans("d"), dans("d/*.xlsx")]);
  expect(chemins.map((chemin) => relative(dans(), chemin))).toEqual(["d/a.xlsx", "d/b.xlsx"]);
});

test("des deux façons de le nommer, la première donnée reste", async () => {
  expect(await trouverFichiers(["package.json", resolve("package.json")])).toEqual(["package.json"]);
  expect(await trouverFichiers([resolve("package.json"), "package.json"])).toEqual([resolve("package.json")]);
});

test("un chemin relatif le reste, motif compris", async () => {
  expect(await trouverFichiers(["package.json", "src/cli/ct*.ts"])).toEqual([
    "package.json",
    "src/cli/ctg.ts",
  ]);
});

test("un chemin absent est rendu : sa lecture dira qu’il manque", async () => {
  expect(await trouver("absent.xlsx")).toEqual(["absent.xlsx"]);
});

test.each([
  ["motif sans réponse", "*.xlsx", "Aucun fichier ne répond au motif"],
  ["dossier sans tableur", "d", "ne contient aucun classeur"],
])("%s : demande mal formée", async (_cas, arg, message) => {
  poser("d/note.txt");
  await expect(trouver(arg)).rejects.toThrow(ErreurDUsage);
  await expect(trouver(arg)).rejects.toThrow(message);
});
