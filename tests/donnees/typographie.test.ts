import { fichiersSous, lireJson } from "./outils";

/** Les textes d'une donnée, quelle que soit leur profondeur. */
function textes(donnee: unknown): string[] {
  if (typeof donnee === "string") return [donnee];
  if (typeof donnee === "object" && donnee !== null) return Object.values(donnee).flatMap(textes);
  return [];
}

const FAUTES: [string, RegExp][] = [
  ["apostrophe droite", /'/],
  ["guillemet droit", /"/],
  ["espace simple devant une ponctuation double, € ou %", / [:;?!€%»]/],
  ["espace simple après un guillemet ouvrant", /« /],
  ["ponctuation double sans espace", /[\p{L})»][;?!]/u],
  ["trois points", /\.\.\./],
  ["espaces en trop", / {2}|^\s|\s$/],
  // Une citation qui montre une faute corrigée garde sa faute.
  ["capitale sans accent", /(?<!«\u00a0)\b(?:Education|Equipe|Evaluation|Etat|Echange)/],
];

describe.each(fichiersSous("src/donnees", /\.json$/))("%s", (fichier) => {
  const aLire = textes(lireJson(fichier));

  test.each(FAUTES)("n'a pas de faute de typographie : %s", (_, faute) => {
    expect(aLire.filter((t) => faute.test(t))).toEqual([]);
  });

  test("ferme ses guillemets", () => {
    const compte = (t: string, signe: string): number => t.split(signe).length;
    expect(aLire.filter((t) => compte(t, "«") !== compte(t, "»"))).toEqual([]);
  });
});
