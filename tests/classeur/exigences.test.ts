import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import {
  comparerVersions,
  estCouverte,
  extraireExigences,
  lireEnsemblesDuManifeste,
} from "../../src/hote/exigences";
import type { MembreEmploye } from "./releveDesApis";
import { releverLesApis } from "./releveDesApis";

const RACINE = process.cwd();
const TYPES = join(RACINE, "node_modules/@types/office-js/index.d.ts");

function fichiersDe(dossier: string): string[] {
  if (!existsSync(dossier)) return [];
  return readdirSync(dossier, { recursive: true, encoding: "utf8" })
    .filter((nom) => /\.tsx?$/.test(nom))
    .map((nom) => join(dossier, nom));
}

function relever(fichiers: readonly string[]): MembreEmploye[] {
  const { config } = ts.readConfigFile(join(RACINE, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, RACINE);
  return releverLesApis(fichiers, options);
}

const table = extraireExigences(readFileSync(TYPES, "utf8"));

/** Les membres qui dépassent les ensembles, et où ils sont employés. */
function depassements(
  membres: readonly MembreEmploye[],
  ensembles: Readonly<Record<string, string>>,
): string[] {
  return membres.flatMap(({ type, membre, ecrit, ou }) => {
    const exigence = table.get(type)?.get(membre);
    if (!exigence) return [];
    const version = ecrit ? exigence.ecriture : exigence.lecture;
    if (estCouverte(exigence.ensemble, version, ensembles)) return [];
    return [`${ou} : ${type}.${membre} demande ${exigence.ensemble} ${version}`];
  });
}

describe("les exigences des types d'Office.js", () => {
  test.each([
    ["Range", "values", "1.1"],
    ["Range", "getMergedAreasOrNullObject", "1.13"],
    ["WorksheetCollection", "onChanged", "1.9"],
    ["Worksheet", "onChanged", "1.7"],
    ["Runtime", "enableEvents", "1.8"],
    ["ConditionalFormatType", "custom", "1.6"],
  ])("%s.%s demande ExcelApi %s", (type, membre, version) => {
    expect(table.get(type)?.get(membre)).toMatchObject({ ensemble: "ExcelApi", lecture: version });
  });

  test("lire et écrire n'ont pas toujours la même exigence", () => {
    expect(table.get("Worksheet")?.get("visibility")).toMatchObject({ lecture: "1.1", ecriture: "1.2" });
  });

  test("1.9 vient avant 1.10", () => {
    expect(comparerVersions("1.9", "1.10")).toBeLessThan(0);
  });

  test("le manifeste se lit, le plus haut de chaque ensemble l'emporte", () => {
    const manifeste = `<Sets><Set Name="ExcelApi" MinVersion="1.9"/></Sets>
      <bt:Sets DefaultMinVersion="1.1"><bt:Set Name="ExcelApi" MinVersion="1.7"/><bt:Set Name="AddinCommands" MinVersion="1.1"/></bt:Sets>`;
    expect(lireEnsemblesDuManifeste(manifeste)).toEqual({ ExcelApi: "1.9", AddinCommands: "1.1" });
  });
});

describe("le relevé des API", () => {
  const cas = relever([join(RACINE, "tests/classeur/cas/apis.ts")]);
  const employes = new Set(cas.map(({ type, membre }) => `${type}.${membre}`));

  test.each([
    "Workbook.worksheets",
    "WorksheetCollection.getItem",
    "Worksheet.getRange",
    "Range.values",
    "Range.getMergedAreasOrNullObject",
    "RangeFill.color",
    "Range.height",
    "CellPropertiesFill.color",
    "NamedItem.visible",
  ])("voit %s", (membre) => {
    expect(employes).toContain(membre);
  });

  test("et dit ce qui dépasse, et où", () => {
    const trouves = depassements(cas, { ExcelApi: "1.9" });
    expect(trouves).toHaveLength(2);
    expect(trouves[0]).toMatch(
      /tests\/classeur\/cas\/apis\.ts:\d+ : Range\.getMergedAreasOrNullObject demande ExcelApi 1\.13/,
    );
    expect(trouves[1]).toMatch(/Range\.height demande ExcelApi 1\.10/);
  });
});

describe("src/classeur", () => {
  const fichiers = fichiersDe(join(RACINE, "src/classeur"));

  test("n'emploie aucune API au-delà des ensembles que le manifeste déclare", () => {
    const ensembles = lireEnsemblesDuManifeste(readFileSync(join(RACINE, "manifest.xml"), "utf8"));
    const membres = relever(fichiers);
    expect(membres.length).toBeGreaterThan(0);
    expect(depassements(membres, ensembles)).toEqual([]);
  });
});
