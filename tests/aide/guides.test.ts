import { readFileSync } from "node:fs";

import { globSync } from "tinyglobby";

import { ecrireGuide } from "../../src/aide/ecrireGuide";
import { GUIDES } from "../../src/aide/guides";

/** Ce que les guides nomment et qui n'est pas à nous : Excel. */
const D_EXCEL = ["Mode protégé", "Activer la modification"];

test.each(GUIDES)("le guide « %s » ne nomme que ce que le volet affiche", (nom) => {
  const ecrans = ["src/volet/**/*.{ts,tsx}", "src/domaine/equipe/constats/*.ts", "manifest.xml"];
  const code = globSync(ecrans)
    .map((chemin) => readFileSync(chemin, "utf8"))
    .join("\n")
    .toLocaleLowerCase("fr");
  const nommes = [...readFileSync(`docs/${nom}.md`, "utf8").matchAll(/\*\*([^*]+)\*\*/g)].map(
    ([, gras]) => gras ?? "",
  );
  expect(nommes.length).toBeGreaterThan(5);
  expect(
    nommes.filter((gras) => !D_EXCEL.includes(gras) && !code.includes(gras.toLocaleLowerCase("fr"))),
  ).toEqual([]);
});

describe("un guide", () => {
  test("devient une page : titres, listes, paragraphes, gras et code", () => {
    const page = ecrireGuide("# Titre\n\nUn **mot** & `=A1`.\n\n## Suite\n\n1. un\n2. deux\n\n- trois\n", "");
    expect(page).toContain("<title>Titre – CTG pour Excel</title>");
    expect(page).toContain(
      "<h1>Titre</h1>\n<p>Un <strong>mot</strong> &amp; <code>=A1</code>.</p>\n<h2>Suite</h2>\n" +
        "<ol>\n<li>un</li>\n<li>deux</li>\n</ol>\n<ul>\n<li>trois</li>\n</ul>",
    );
  });

  test.each([
    ["sans titre", "Un paragraphe."],
    ["un titre de niveau 3", "# T\n\n### U"],
    ["un tableau", "# T\n\n| a |\n| - |"],
    ["une liste sans ligne vide devant", "# T\n\nVoici :\n- un"],
  ])("refuse ce qu’il ne sait pas écrire : %s", (_cas, texte) => {
    expect(() => ecrireGuide(texte, "")).toThrow();
  });
});
