import {
  composerInsertion,
  enFrancais,
  FONCTIONS_A_INSERER,
  type Forme,
} from "../../../src/plan/formulesAInserer";
import { lireReference } from "../../../src/plan/formulesAInserer/reference";

const CIBLE = { feuille: "Mon budget", ligne: 9, colonne: 1 };

function composer(nom: string, saisies: Record<string, string>, forme: Forme = "ctg") {
  const fonction = FONCTIONS_A_INSERER.find((candidate) => candidate.nom === nom);
  if (fonction === undefined) throw new Error(nom);
  return composerInsertion(fonction, saisies, forme, CIBLE);
}

const formuleDe = (...arguments_: Parameters<typeof composer>) => composer(...arguments_).formules[0]?.[0];

describe("une référence", () => {
  test.each([
    ["B4", null, 3, 1, 1, 1],
    [" $B$4:b9 ", null, 3, 1, 6, 1],
    ["Budget!B9:A4", "Budget", 3, 0, 6, 2],
    ["'Mon budget'!B4", "Mon budget", 3, 1, 1, 1],
    ["Mon budget!B4", "Mon budget", 3, 1, 1, 1],
    ["'L''essai'!XFD1048576", "L'essai", 1048575, 16383, 1, 1],
  ])("%s se lit", (texte, feuille, ligne, colonne, lignes, colonnes) => {
    expect(lireReference(texte)).toEqual({ feuille, plage: { ligne, colonne, lignes, colonnes } });
  });

  test.each([
    "",
    "B",
    "4",
    "B:B",
    "4:4",
    "B0",
    "XFE1",
    "A1048577",
    "Budget!",
    "A1,B2",
    "=SOMME(A1)",
    "A1:B2:C3",
  ])("« %s » n’en est pas une", (texte) => {
    expect(lireReference(texte)).toBeNull();
  });
});

describe("la fonction CTG.*", () => {
  test.each<[string, Record<string, string>, string]>([
    [
      "CTG.FORFAIT",
      { retenus: "B4", precedente: "'Mon budget'!C4", forfait: "Paie!D4" },
      "=CTG.FORFAIT(B4;C4;'Paie'!D4)",
    ],
    [
      "CTG.FORFAIT",
      { retenus: "1", precedente: "0,5", forfait: "22 300", nouveaux: "E4", bareme: "24000" },
      "=CTG.FORFAIT(1;0,5;22300;E4;24000)",
    ],
    ["CTG.SCORE", { notes: "C6:C19" }, '=CTG.SCORE(SI(ESTVIDE(C6:C19);"";C6:C19))'],
    ["CTG.DIAGNOSTIC", { depense: "B2", plafond: "B3" }, '=CTG.DIAGNOSTIC(B2;;SI(B3="";0;B3))'],
    [
      "CTG.COFINANCEMENT",
      { depenses: "B2:B3", quotites: "C2:C3", taux: "50 %" },
      "=CTG.COFINANCEMENT(B2:B3;C2:C3;0,5)",
    ],
    ["CTG.BAREME", { code: "nouvel-etp", annee: "2024" }, '=CTG.BAREME("nouvel-etp";2024)'],
  ])("%s %j", (nom, saisies, attendue) => {
    expect(enFrancais(String(formuleDe(nom, saisies)))).toBe(attendue);
  });
});

test("la formule native se lit en français", () => {
  expect(enFrancais(String(formuleDe("CTG.DIAGNOSTIC", { depense: "B2" }, "native")))).toBe(
    '=SI(ET(ESTNUM(B2)+(NBCAR(B2)=0);B2>=0);ARRONDI(0,5*MIN(N(B2);15000);2);CNUM("à corriger"))',
  );
});

test("toutes les formules natives ont un nom français, et les feuilles citées sont dites", () => {
  const saisies = (nom: string) =>
    Object.fromEntries(
      FONCTIONS_A_INSERER.find((fonction) => fonction.nom === nom)?.arguments.map(({ cle, genre }) => [
        cle,
        genre.nom === "choix" ? "plafond-etp" : genre.nom === "plage" ? "Paie!B2:B4" : "Paie!D2",
      ]) ?? [],
    );
  for (const { nom } of FONCTIONS_A_INSERER) {
    for (const forme of ["ctg", "native"] as const) {
      const { formules, feuillesCitees } = composer(nom, saisies(nom), forme);
      expect(feuillesCitees).toEqual(["Paie"]);
      for (const formule of formules.flat()) {
        expect(enFrancais(formule)).toMatch(/^=/);
        expect(formule.length).toBeLessThan(8192);
      }
    }
  }
});

test.each<[string, Record<string, string>, RegExp]>([
  ["CTG.FORFAIT", { retenus: "B4", precedente: "C4" }, /^Forfait par ETP\u00a0: à désigner/],
  ["CTG.FORFAIT", { retenus: "B4", precedente: "C4", forfait: "beaucoup" }, /ni une cellule, ni un nombre/],
  ["CTG.FORFAIT", { retenus: "B4:B5", precedente: "C4", forfait: "D4" }, /plusieurs cellules/],
  ["CTG.FORFAIT", { retenus: "B4", precedente: "C4", forfait: "D4", nouveaux: "E4" }, /^Barème/],
  ["CTG.DIAGNOSTIC", { depense: "B2", taux: "80" }, /Pour 80\u00a0%, écrivez 0,8/],
  [
    "CTG.COFINANCEMENT",
    { depenses: "B2:B4", quotites: "C2:C3" },
    /2\u00a0lignes × 1\u00a0colonne, et les dépenses 3/,
  ],
  ["CTG.SCORE", { notes: "C:C" }, /sans colonne entière/],
  ["CTG.VENTILATION", { montant: "B8", cle: "B10:B13" }, /le résultat irait en B10:B13/],
  ["CTG.ETP", { heures: "B10" }, /Choisissez une autre cellule/],
])("%s %j est refusé", (nom, saisies, motif) => {
  expect(() => composer(nom, saisies)).toThrow(motif);
});
