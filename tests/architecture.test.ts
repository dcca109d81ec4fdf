import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { Linter } from "eslint";
import tseslint from "typescript-eslint";

const RACINE = path.resolve(__dirname, "..");
const REGLES = path.join(RACINE, ".dependency-cruiser.cjs");

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** Passe l'outil lui-même, hors de Jest : il n'existe qu'en modules ES. */
function violations(dossier: string): Violation[] {
  const outil = path.join(RACINE, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const options = ["src", "--config", REGLES, "--output-type", "json"];
  const sortie = execFileSync(process.execPath, [outil, ...options], {
    cwd: dossier,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(sortie) as { summary: { violations: Violation[] } }).summary.violations;
}

test("aucun import de src ne franchit un mur", () => {
  expect(violations(RACINE).map(({ rule, from, to }) => `${rule.name} : ${from} → ${to}`)).toEqual([]);
}, 60_000);

describe("chaque mur d’import rougit sur un fichier fautif", () => {
  /** Règle, fichier fautif, ce qu'il importe. */
  const FAUTES: readonly (readonly [regle: string, fichier: string, importe: string])[] = [
    ["domaine-reste-chez-soi", "domaine/versLePlan.ts", "../plan/sain"],
    ["domaine-reste-chez-soi", "domaine/versUnPaquet.ts", "zod"],
    ["donnees-reste-chez-soi", "donnees/versLeVolet.ts", "../volet/sain"],
    ["plan-reste-chez-soi", "plan/versLeClasseur.ts", "../classeur/sain"],
    ["plan-reste-chez-soi", "plan/versReact.ts", "react"],
    ["lecture-reste-chez-soi", "lecture/versLesFichiers.ts", "../xlsx/sain"],
    ["controle-reste-chez-soi", "controle/versLeClasseur.ts", "../classeur/sain"],
    ["comparaison-reste-chez-soi", "comparaison/versLeVolet.ts", "../volet/sain"],
    ["fonctions-reste-chez-soi", "fonctions/versLeClasseur.ts", "../classeur/sain"],
    ["classeur-reste-chez-soi", "classeur/versLeVolet.ts", "../volet/sain"],
    ["aide-reste-chez-soi", "aide/versLeVolet.ts", "../volet/sain"],
    ["fichiers-sans-ecran-ni-excel", "fichiers/versLeClasseur.ts", "../classeur/sain"],
    ["xlsx-par-une-seule-porte", "cli/versFflate.ts", "fflate"],
    ["xlsx-par-une-seule-porte", "hote/versExceljs.ts", "exceljs"],
    ["xlsx-sans-ecran-ni-excel", "xlsx/versLeClasseur.ts", "../classeur/sain"],
    ["hote-jamais-livre", "volet/versLHote.ts", "../hote/sain"],
    ["bibliotheques-de-l-hote", "volet/versUniver.ts", "@univerjs/core"],
    ["bibliotheques-de-l-hote", "cli/versOfficeJs.ts", "@microsoft/office-js"],
    ["ecran-au-volet", "cli/versFluent.ts", "@fluentui/react-components"],
    ["node-a-la-ligne-de-commande", "xlsx/versNode.ts", "node:fs"],
    ["src-sans-essais-ni-outils", "cli/versUnTest.ts", "../../tests/sain"],
    ["sans-cycle", "cli/seMordLaQueue.ts", "./seMordLaQueue"],
    ["import-resolu", "cli/versRien.ts", "./absent"],
  ];
  const PAQUETS = [
    "@fluentui/react-components",
    "@microsoft/office-js",
    "@univerjs/core",
    "exceljs",
    "fflate",
    "react",
    "zod",
  ];
  const SAINS = ["classeur", "domaine", "donnees", "hote", "plan", "volet", "xlsx"];

  let arbre: string;
  let trouvees: Violation[];

  function ecrire(chemin: string, contenu: string): void {
    const complet = path.join(arbre, chemin);
    mkdirSync(path.dirname(complet), { recursive: true });
    writeFileSync(complet, contenu);
  }

  beforeAll(() => {
    arbre = mkdtempSync(path.join(tmpdir(), "ctg-murs-"));
    ecrire("package.json", "{}");
    ecrire("tests/sain.ts", "export const sain = true;\n");
    SAINS.forEach((dossier) => ecrire(`src/${dossier}/sain.ts`, "export const sain = true;\n"));
    PAQUETS.forEach((paquet) => {
      ecrire(`node_modules/${paquet}/package.json`, JSON.stringify({ name: paquet, main: "index.js" }));
      ecrire(`node_modules/${paquet}/index.js`, "module.exports = {};\n");
    });
    // Ce qui est permis, pour qu'un mur trop haut rougisse aussi.
    ecrire("src/domaine/permis.ts", 'import "../donnees/sain";\n');
    ecrire("src/donnees/permis.ts", 'import "zod";\n');
    ecrire("src/xlsx/permis.ts", 'import "fflate";\nimport "../plan/sain";\n');
    ecrire("src/hote/permis.ts", 'import "@univerjs/core";\nimport "../xlsx/sain";\n');
    FAUTES.forEach(([regle, fichier, importe]) =>
      // Un import de type n'est pas moins une dépendance ; seul un cycle de types est permis.
      ecrire(`src/${fichier}`, `import ${regle === "sans-cycle" ? "" : "type {} from "}"${importe}";\n`),
    );
    ecrire("src/cli/cycleDeTypes.ts", 'import type {} from "./cycleDeTypes";\n');
    trouvees = violations(arbre);
  }, 60_000);

  afterAll(() => rmSync(arbre, { recursive: true, force: true }));

  test.each(FAUTES)("%s : %s importe %s", (regle, fichier) => {
    const deCeFichier = trouvees.filter(({ from }) => from === `src/${fichier}`);
    expect(deCeFichier.map(({ rule }) => rule.name)).toContain(regle);
  });

  test("toutes les règles ont leur fichier fautif", () => {
    const { forbidden } = require(REGLES) as { forbidden: { name: string }[] };
    expect(new Set(FAUTES.map(([regle]) => regle))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  test("ce qui est permis ne rougit pas", () => {
    const fautifs = new Set(FAUTES.map(([, fichier]) => `src/${fichier}`));
    expect(trouvees.filter(({ from }) => !fautifs.has(from))).toEqual([]);
  });
});

describe("qui a le droit de nommer Excel, Office et CustomFunctions", () => {
  const murs = require("../outils/murs-eslint.js") as Linter.Config[];
  const analyse: Linter.Config = {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser },
  };

  function fautes(fichier: string, code: string): string[] {
    const linter = new Linter({ configType: "flat" });
    return linter.verify(code, [analyse, ...murs], { filename: fichier }).map(({ message }) => message);
  }

  test.each([
    ["src/volet/App.tsx", "Excel.run(lire);"],
    ["src/volet/App.tsx", "let plage: Excel.Range;"],
    ["src/plan/grille.ts", "let plage: Excel.Range;"],
    ["src/fonctions/score.ts", "Excel.run(lire);"],
    ["src/volet/amorce.tsx", "Excel.run(lire);"],
    ["src/domaine/notation/score.ts", "throw new CustomFunctions.Error();"],
    ["src/classeur/appliquer.ts", "CustomFunctions.associate('SCORE', score);"],
    ["src/volet/App.tsx", "Office.context.document.url;"],
    ["src/classeur/appliquer.ts", "Office.context.document.url;"],
    ["src/fonctions/score.ts", "Office.onReady();"],
  ])("%s n’a pas le droit d’écrire %s", (fichier, code) => {
    expect(fautes(fichier, code)).toHaveLength(1);
  });

  test.each([
    ["src/classeur/appliquer.ts", "Excel.run(lire); let plage: Excel.Range;"],
    ["src/fonctions/score.ts", "throw new CustomFunctions.Error();"],
    ["src/volet/amorce.tsx", "Office.onReady(); Office.HostType.Excel;"],
    ["src/volet/theme.ts", "Office.context.officeTheme;"],
    ["src/commandes/index.ts", "Office.actions.associate('ouvrir', ouvrir);"],
    [
      "src/hote/moteur/session.ts",
      "Excel.run(lire); Office.onReady(); CustomFunctions.associate('SCORE', score);",
    ],
  ])("%s a le droit d’écrire %s", (fichier, code) => {
    expect(fautes(fichier, code)).toEqual([]);
  });
});
