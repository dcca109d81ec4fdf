import { readFileSync } from "node:fs";
import path from "node:path";
import { formuleDeFichier } from "../../../src/xlsx/formule";
import { formuleLue } from "../../../src/xlsx/lecture/formuleLue";

const DECLARATIONS = readFileSync(path.join(__dirname, "../../../src/fonctions/functions.ts"), "utf8");
const FONCTIONS = [...DECLARATIONS.matchAll(/@customfunction (\S+)/g)].map(([, nom]) => `CTG.${nom}`);

describe("chaque fonction du complément revient telle qu’elle était", () => {
  test("il y en a", () => {
    expect(FONCTIONS).toContain("CTG.SCORE.BORNES");
  });

  test.each(FONCTIONS)("%s", (fonction) => {
    // Un souligné dans un nom ne se distinguerait plus d'un point.
    expect(fonction).not.toContain("_");
    const formule = `=1+${fonction}(A1,${fonction}(B1))`;
    expect(formuleDeFichier(formule)).not.toContain(fonction);
    expect(formuleLue(formuleDeFichier(formule))).toBe(formule);
  });
});

test.each([
  ["_xldudf_CTG_SCORE(B2:B9)", "=CTG.SCORE(B2:B9)"],
  ["_xldudf_CTG_FORFAIT_ETP(1,2)", "=CTG.FORFAIT.ETP(1,2)"],
  ["ctg.score(B2)+ctg.forfait.etp(1,2)", "=CTG.SCORE(B2)+CTG.FORFAIT.ETP(1,2)"],
  ["_xll.CTG.SCORE(B2)", "=CTG.SCORE(B2)"],
  ["_xlfn._xlws.SORT(A1:A3)", "=SORT(A1:A3)"],
  ["IF(_xlfn.XLOOKUP(1,A:A,B:B)>0,1,2)", "=IF(XLOOKUP(1,A:A,B:B)>0,1,2)"],
  ["SUM(A1:A3)", "=SUM(A1:A3)"],
])("%s se lit %s", (rangee, formule) => {
  expect(formuleLue(rangee)).toBe(formule);
});

test.each([
  '"voir _xldudf_CTG_SCORE(B2)"',
  '"dit ""ctg.score("""',
  "'_xlfn.CTG.SCORE(2)'!A1",
  "'l''essai ctg.etp('!A1",
  "_xldudf_AUTRE_FONCTION(1)",
  "_xldudf_CTG_SCORE",
  "xctg.score(1)+A_xlfn.B(2)",
])("ce qui n’appelle pas une de nos fonctions reste tel quel : %s", (formule) => {
  expect(formuleLue(formule)).toBe(`=${formule}`);
});

test.each([
  ["un nom sans fin", `_xl${"a".repeat(32_000)}`],
  ["des guillemets sans fin", `_xl${'"'.repeat(32_001)}`],
  ["des apostrophes et des points", `_xl${"'.".repeat(16_000)}`],
])("%s ne coûte qu’une passe", (_cas, formule) => {
  const debut = performance.now();
  for (let fois = 0; fois < 50; fois++) formuleLue(formule);
  expect(performance.now() - debut).toBeLessThan(1000);
});
