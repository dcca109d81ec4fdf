import { TOUS_LES_ECRITS } from "./cas";

const FAUTES: [string, RegExp][] = [
  ["apostrophe ou guillemet droits", /['"]/],
  ["espace simple devant une ponctuation double, € ou %", / [:;?!€%»]/],
  ["espace simple après un guillemet ouvrant", /« /],
  ["ponctuation double sans espace", /[\p{L})»][;?!]/u],
  ["espaces en trop", / {2}|^\s|\s$/],
  ["ponctuation répétée", /[.,;:]\s*[.,;:]/],
];

describe.each(TOUS_LES_ECRITS)("%s", (nom, texte) => {
  const lignes = texte.split("\n");

  test.each(FAUTES)("n’a pas de faute de typographie\u00a0: %s", (_, faute) => {
    expect(lignes.filter((ligne) => faute.test(ligne))).toEqual([]);
  });

  test("ne laisse paraître aucune valeur brute", () => {
    expect(texte).not.toMatch(/undefined|null|NaN|Infinity|Invalid|\[object|\d{4}-\d{2}-\d{2}|\d\.\d+\u00a0/);
  });

  test("ne laisse aucune donnée vide sans la dire à compléter", () => {
    expect(lignes.filter((ligne) => /:\s*$/.test(ligne) && ligne.startsWith("- "))).toEqual([]);
    expect(texte).not.toMatch(/«\s*»|\(\s*\)/);
    const aCompleter = texte.split("[à compléter\u00a0: ").length - 1;
    expect(aCompleter).toBeGreaterThanOrEqual(nom.includes("vide") ? 8 : 3);
  });

  test("ne dit aucun salaire", () => expect(texte).not.toContain("34"));
});

test("seule la demande d’avis nomme quelqu’un", () => {
  const nomment = TOUS_LES_ECRITS.filter(([, texte]) => texte.includes("Camille")).map(([nom]) => nom);
  expect(nomment).toEqual([
    "demande d’avis complet, national",
    "demande d’avis complet, charente",
    "demande d’avis complet, profil-departemental",
  ]);
});
