import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";

import { Linter } from "eslint";
import { JSDOM } from "jsdom";

import { lireClasseur } from "./xlsx/lecteur";

const RACINE = path.resolve(__dirname, "..");

interface Construction {
  readonly name: string;
  readonly entry: Record<string, string>;
  readonly output: { readonly path: string; readonly publicPath: string };
}
type Politique = Record<string, string[]>;

// Ce dont html-webpack-plugin se sert pour écrire les pages.
const { template } = require("lodash") as {
  template(source: string): (valeurs: object) => string;
};
const construire = require("../webpack.config.js") as (env: object, argv: object) => Promise<Construction[]>;
const { verifierDist } = require("../outils/verifier-dist.js") as { verifierDist(dossier: string): string[] };
const { fichiersDesGabarits, gabaritsLivres } = require("../outils/gabarits.js") as {
  fichiersDesGabarits(): Record<string, Buffer>;
  gabaritsLivres(): { adresse: string; libelle: string }[];
};
const { empreinte, poserPolitique, POLITIQUE_LIVREE, POLITIQUE_EMBARQUEE, POLITIQUE_HOTE } =
  require("../outils/csp.js") as {
    empreinte(texte: string): string;
    poserPolitique(html: string, politique: Politique): string;
    POLITIQUE_LIVREE: Politique;
    POLITIQUE_EMBARQUEE: Politique;
    POLITIQUE_HOTE: Politique;
  };

let dossier: string;
beforeEach(() => {
  dossier = mkdtempSync(path.join(tmpdir(), "ctg-dist-"));
});
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

function ecrire(nom: string, contenu: string): void {
  mkdirSync(path.dirname(path.join(dossier, nom)), { recursive: true });
  writeFileSync(path.join(dossier, nom), contenu);
}

describe("les constructions", () => {
  const production = { mode: "production" };

  test("le classeur embarqué n’est jamais construit sans --env hote", async () => {
    const constructions = await construire({}, production);
    expect(constructions.map(({ name }) => name)).toEqual(["fonctions", "pages"]);
    expect(JSON.stringify(constructions.map(({ entry }) => entry))).not.toContain("hote");
  });

  test("avec --env hote, rien ne va dans dist", async () => {
    const constructions = await construire({ hote: true }, production);
    expect(constructions.map(({ name }) => name)).toContain("hote");
    for (const { output } of constructions) {
      expect(path.relative(RACINE, output.path)).toBe(path.join(".sortie", "hote"));
    }
  });

  test("les chemins sont relatifs : le dossier se dépose n’importe où", async () => {
    for (const { output } of await construire({}, production)) {
      expect(output.publicPath).toBe("auto");
    }
  });

  test("une adresse de publication fautive arrête la construction", async () => {
    await expect(construire({ url: "http://exemple.fr/" }, production)).rejects.toThrow("https");
  });

  test("functions.js est autonome, en ES2016, léger, et associe ce que functions.json décrit", () => {
    const webpack = path.join(RACINE, "node_modules", "webpack", "bin", "webpack.js");
    const options = ["--mode", "production", "--config-name", "fonctions", "--output-path", dossier];
    execFileSync(process.execPath, [webpack, ...options], { cwd: RACINE, stdio: "pipe" });
    // Les pages, que cette construction partielle n'écrit pas, sont prises de l'arbre d'essai.
    const construits = ["functions.js", "functions.json"].map((nom) =>
      readFileSync(path.join(dossier, nom), "utf8"),
    );
    distSain();
    ["functions.js", "functions.json"].forEach((nom, rang) => ecrire(nom, construits[rang] ?? ""));
    expect(verifierDist(dossier)).toEqual([]);
  }, 60_000);
});

const VERS_LE_GABARIT = '<a href="gabarits/a.xlsx" target="_blank">A</a>';

/** Le plus petit dossier publiable. */
function distSain(): void {
  const page = (corps: string) =>
    poserPolitique(
      `<html><head><meta charset="utf-8" /></head><body>${corps}</body></html>`,
      POLITIQUE_LIVREE,
    );
  ecrire(
    "volet.html",
    page(
      `<script src="morceaux/volet.0123456789abcdef.js"></script><script>var a;</script>${VERS_LE_GABARIT}`,
    ),
  );
  ecrire("functions.html", page('<script src="functions.js"></script>'));
  ecrire("commandes.html", page(""));
  ecrire("aide.html", page(VERS_LE_GABARIT));
  ecrire("gabarits/a.xlsx", "PK");
  ecrire("morceaux/volet.0123456789abcdef.js", "var volet;");
  ecrire("functions.js", 'CustomFunctions.associate("SCORE", function () {});');
  ecrire("functions.json", '{ "functions": [{ "id": "SCORE" }] }');
  ecrire("manifest.xml", '<a DefaultValue="https://exemple.fr/volet.html"/>');
}

describe("le contrôle de dist", () => {
  beforeEach(distSain);

  test("un dossier sain passe", () => {
    expect(verifierDist(dossier)).toEqual([]);
  });

  test.each([
    "volet.html",
    "functions.html",
    "functions.js",
    "functions.json",
    "commandes.html",
    "manifest.xml",
  ])("%s est exigé, à la racine", (nom) => {
    rmSync(path.join(dossier, nom));
    ecrire(`sous-dossier/${nom}`, "");
    expect(verifierDist(dossier)).toEqual([`${nom} manque`]);
  });

  test.each([
    ["un second manifeste", "manifest.production.xml", "<a/>", "second manifeste"],
    ["un morceau sans empreinte", "morceaux/volet.js", "var a;", "sans empreinte"],
    ["la page de l’hôte", "index.html", "<html></html>", "classeur embarqué"],
    ["un morceau de l’hôte", "hote/hote.0123456789abcdef.js", "var a;", "classeur embarqué"],
    [
      "le tableur de l’hôte",
      "morceaux/a.0123456789abcdef.js",
      'var a = "@univerjs/core";',
      "classeur embarqué",
    ],
    ["une carte des sources", "morceaux/volet.0123456789abcdef.js.map", "{}", "carte des sources"],
    ["un manifeste sans volet", "manifest.xml", '<a DefaultValue="https://exemple.fr/"/>', "volet.html"],
    [
      "localhost en production",
      "manifest.xml",
      '<a DefaultValue="https://exemple.fr/volet.html"/><b>https://localhost:3000</b>',
      "localhost dans un manifeste",
    ],
    [
      "une icône absente",
      "manifest.xml",
      '<a DefaultValue="https://exemple.fr/volet.html"/><b DefaultValue="https://exemple.fr/assets/x.png"/>',
      "aucun fichier livré",
    ],
    [
      "une fonction qui n’est pas décrite",
      "functions.json",
      '{ "functions": [{ "id": "AUTRE" }] }',
      "ne décrit pas",
    ],
    ["aucune fonction", "functions.json", '{ "functions": [] }', "aucune fonction"],
    ["de l’ES2020", "functions.js", "var a = b?.c;", "Parsing error"],
    [
      "un document",
      "functions.js",
      'CustomFunctions.associate("SCORE", document);',
      "'document' is not defined",
    ],
    [
      "une politique trop large",
      "aide.html",
      `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-eval'" />`,
      "trop large",
    ],
    ["une page sans politique", "aide.html", '<html><meta charset="utf-8" /></html>', "sans politique"],
  ])("%s est refusé", (_faute, nom, contenu, raison) => {
    ecrire(nom, contenu);
    expect(verifierDist(dossier).join("\n")).toContain(raison);
  });

  test("un gabarit que la page propose doit être livré", () => {
    rmSync(path.join(dossier, "gabarits/a.xlsx"));
    expect(verifierDist(dossier)).toEqual([
      "volet.html : gabarits/a.xlsx n’est pas livré",
      "aide.html : gabarits/a.xlsx n’est pas livré",
    ]);
  });

  test("un gabarit livré doit être proposé, et être un classeur", () => {
    ecrire("gabarits/b.xlsx", "autre chose");
    expect(verifierDist(dossier)).toEqual([
      "volet.html ne mène pas à gabarits/b.xlsx",
      "aide.html ne mène pas à gabarits/b.xlsx",
      "gabarits/b.xlsx n’est pas un classeur .xlsx",
    ]);
  });

  test("une page sans aucun gabarit est refusée", () => {
    rmSync(path.join(dossier, "gabarits/a.xlsx"));
    for (const page of ["volet.html", "aide.html"]) {
      const chemin = path.join(dossier, page);
      writeFileSync(chemin, readFileSync(chemin, "utf8").replace(VERS_LE_GABARIT, ""));
    }
    expect(verifierDist(dossier)).toEqual([
      "volet.html ne mène à aucun gabarit",
      "aide.html ne mène à aucun gabarit",
    ]);
  });

  test("des fonctions trop lourdes sont refusées", () => {
    // Des nombres qui ne se compressent pas.
    const poids = Array.from({ length: 4000 }, (_, rang) => Math.sin(rang)).join();
    ecrire("functions.js", `CustomFunctions.associate("SCORE", [${poids}]);`);
    expect(verifierDist(dossier).join("\n")).toContain("octets compressés");
  });

  test.each([
    ["un chemin absolu", '<script src="/functions.js"></script>', "chemin relatif"],
    ["un script d’ailleurs", '<script src="https://exemple.com/a.js"></script>', "chemin relatif"],
    ["un script en ligne sans empreinte", "<script>var b;</script>", "bloqué par la politique"],
    ["un style en ligne sans empreinte", "<style>p{}</style>", "bloqué par la politique"],
  ])("%s dans une page est refusé", (_faute, balise, raison) => {
    const page = path.join(dossier, "volet.html");
    writeFileSync(page, readFileSync(page, "utf8").replace("</body>", `${balise}</body>`));
    expect(verifierDist(dossier).join("\n")).toContain(raison);
  });
});

describe("la politique de sécurité des pages", () => {
  test("vient avant tout script et porte l’empreinte exacte des scripts en ligne", () => {
    const html = poserPolitique(
      '<meta charset="utf-8" /><script src="a.js"></script><script>\n  var b;\n</script>',
      POLITIQUE_LIVREE,
    );
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
    expect(html).toContain(empreinte("\n  var b;\n"));
  });

  test("porte aussi l’empreinte des styles en ligne", () => {
    const html = poserPolitique('<meta charset="utf-8" /><style>p{}</style>', POLITIQUE_LIVREE);
    expect(html).toContain(`${empreinte("")} ${empreinte("p{}")}`);
  });

  test("n’ajoute pas d’empreinte à côté de 'unsafe-inline', qu’elle annulerait", () => {
    const html = poserPolitique('<meta charset="utf-8" /><style>p{}</style>', POLITIQUE_HOTE);
    expect(html).not.toContain(empreinte("p{}"));
  });

  test("une page sans codage déclaré est refusée plutôt que livrée sans politique", () => {
    expect(() => poserPolitique("<script>var a;</script>", POLITIQUE_LIVREE)).toThrow("charset");
  });

  test("un travailleur ne peut venir que du même serveur", () => {
    expect(POLITIQUE_LIVREE["worker-src"]).toEqual(["'self'"]);
    expect(POLITIQUE_EMBARQUEE["worker-src"]).toEqual(["'self'"]);
  });

  test("admet les styles de Fluent UI par l’empreinte de la chaîne vide, et rien de plus large", () => {
    expect(POLITIQUE_LIVREE["style-src"]).toEqual(["'self'", empreinte("")]);
  });

  test.each([
    ["livrées", POLITIQUE_LIVREE],
    ["embarquées", POLITIQUE_EMBARQUEE],
    ["de l’hôte", POLITIQUE_HOTE],
  ])(
    "ne laisse aux pages %s ni script en ligne quelconque, ni eval, ni ressource non prévue",
    (_pages, politique) => {
      expect(politique["default-src"]).toEqual(["'none'"]);
      expect(politique["script-src"]?.join(" ")).not.toContain("unsafe");
      expect(politique["object-src"]).toEqual(["'none'"]);
      expect(politique["base-uri"]).toEqual(["'none'"]);
    },
  );

  test("dans le classeur embarqué, aucune requête ne sort de la page", () => {
    const ailleurs = [POLITIQUE_EMBARQUEE, POLITIQUE_HOTE].flatMap((p) => Object.values(p).flat());
    expect(ailleurs.filter((source) => /^https?:|^\*/.test(source))).toEqual([]);
  });
});

describe("le bloc pour les moteurs anciens", () => {
  const volet = pageEcrite("volet.html");
  const script = /<script>([\s\S]*?)<\/script>/.exec(volet)?.[1] ?? "";

  /** La page, ses gabarits écrits comme à la construction. */
  function pageEcrite(nom: string): string {
    const source = readFileSync(path.join(RACINE, "src", "volet", nom), "utf8");
    return template(source)({ htmlWebpackPlugin: { options: { gabarits: gabaritsLivres } } });
  }

  /** La page livrée à cette adresse, une fois le bloc exécuté, et son message. */
  function executer(preparation: string): Element | null {
    const { document } = new JSDOM(volet, { url: "https://exemple.fr/ctg/volet.html" }).window;
    vm.runInNewContext(`${preparation};${script}`, { document });
    return document.getElementById("moteur-ancien");
  }

  const messageMontre = (preparation: string) => executer(preparation)?.hasAttribute("hidden") === false;

  test("est de l’ES5 : une seule flèche, et Trident n’en lirait rien", () => {
    const languageOptions = { ecmaVersion: 5, sourceType: "script" } as const;
    expect(script).not.toBe("");
    expect(new Linter({ configType: "flat" }).verify(script, { languageOptions })).toEqual([]);
  });

  test("montre son message dans un moteur ancien, et là seulement", () => {
    expect(messageMontre("delete this.globalThis")).toBe(true);
    expect(messageMontre("")).toBe(false);
  });

  test("mène à un gabarit par modèle livré, dont l’adresse entière se copie", () => {
    const message = executer("delete this.globalThis");
    const liens = [...(message?.querySelectorAll("a") ?? [])];
    expect(liens.map((lien) => [lien.getAttribute("href"), lien.textContent, lien.target])).toEqual(
      gabaritsLivres().map(({ adresse, libelle }) => [adresse, libelle, "_blank"]),
    );
    expect([...(message?.querySelectorAll("code") ?? [])].map((code) => code.textContent)).toEqual(
      gabaritsLivres().map(({ adresse }) => `https://exemple.fr/ctg/${adresse}`),
    );
  });

  test("ces gabarits sont écrits à la construction, et s’ouvrent", () => {
    const fichiers = fichiersDesGabarits();
    expect(Object.keys(fichiers)).toEqual(gabaritsLivres().map(({ adresse }) => adresse));
    for (const octets of Object.values(fichiers)) {
      expect(Object.keys(lireClasseur(octets))).toContain("CTG Mode d’emploi");
    }
  });

  test("la page d’aide y mène aussi", () => {
    for (const { adresse } of gabaritsLivres())
      expect(pageEcrite("aide.html")).toContain(`href="${adresse}"`);
  });

  test("son message est caché d’avance", () => {
    expect(volet).toMatch(/<div id="moteur-ancien"[^>]* hidden>/);
  });
});
