import path from "node:path";

import { estUnePlage, formulesDe, PLAGE_PROPOSEE, proteger } from "../../../src/volet/aide/formules";

const { metadonneesDesFonctions } = require("../../../outils/metadonnees-fonctions.js") as {
  metadonneesDesFonctions: (fichier: string) => Promise<string>;
};

interface Metadonnees {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly optional?: boolean; readonly repeating?: boolean }[];
  }[];
}

const FONCTIONS = path.resolve(__dirname, "../../../src/fonctions/functions.ts");

/** Le nom et le nombre d'arguments de chaque appel CTG.* d'une formule, les appels intérieurs compris. */
function appels(formule: string): { readonly nom: string; readonly arguments: number }[] {
  return [...formule.matchAll(/CTG\.([A-Z.]+)\(/g)].map((trouve) => {
    let niveau = 0;
    let total = 1;
    for (const signe of formule.slice(trouve.index + trouve[0].length)) {
      if (signe === ")" && niveau === 0) break;
      if (signe === "(") niveau++;
      if (signe === ")") niveau--;
      if (signe === ";" && niveau === 0) total++;
    }
    return { nom: trouve[1] ?? "", arguments: total };
  });
}

test("chaque fonction livrée est montrée, et aucune autre", async () => {
  const { functions } = JSON.parse(await metadonneesDesFonctions(FONCTIONS)) as Metadonnees;
  const montrees = formulesDe(PLAGE_PROPOSEE).flatMap(({ texte }) => appels(texte).map(({ nom }) => nom));
  expect(new Set(montrees)).toEqual(new Set(functions.map(({ id }) => id)));
});

test("chaque appel a un nombre d’arguments que sa fonction admet", async () => {
  const { functions } = JSON.parse(await metadonneesDesFonctions(FONCTIONS)) as Metadonnees;
  for (const appel of formulesDe(PLAGE_PROPOSEE).flatMap(({ texte }) => appels(texte))) {
    const { parameters } = functions.find(({ id }) => id === appel.nom) ?? { parameters: [] };
    const requis = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    const repete = parameters.some(({ repeating }) => repeating);
    expect(appel.arguments).toBeGreaterThanOrEqual(requis);
    if (!repete) expect(appel.arguments).toBeLessThanOrEqual(parameters.length);
  }
});

test("les formules suivent la plage de l’utilisateur, protégée de ses vides", () => {
  expect(proteger("B2:B9")).toBe('SI(ESTVIDE(B2:B9);"";B2:B9)');
  expect(formulesDe("B2:B9")[0]?.texte).toBe('=CTG.SCORE(SI(ESTVIDE(B2:B9);"";B2:B9))');
});

test("une formule ne porte ni espace insécable, ni apostrophe typographique : Excel les refuserait", () => {
  for (const { texte } of formulesDe(PLAGE_PROPOSEE)) expect(texte).not.toMatch(/[\u00a0\u202f’]/);
});

test.each(["C6:C19", "c6:c19", "$C$6:$C$19", "'CTG Grille'!C6:C19", "Notes!A1", "'L''année'!B2:B3"])(
  "« %s » est une plage",
  (texte) => expect(estUnePlage(texte)).toBe(true),
);

test.each(["", "C6:", "C", "6:19", "C6;C19", 'C6)&"x"', "CTG Grille!C6", "C0"])(
  "« %s » n’en est pas une",
  (texte) => expect(estUnePlage(texte)).toBe(false),
);
