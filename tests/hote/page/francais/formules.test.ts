import { enAnglais, enFrancais } from "../../../../src/hote/page/francais/formules";

const PAIRES: readonly (readonly [francais: string, anglais: string])[] = [
  ["=SOMME(A1;1,5)", "=SUM(A1,1.5)"],
  ['=SI(A1>2,5;"a;b";"non, 1,5")', '=IF(A1>2.5,"a;b","non, 1,5")'],
  ['=NB.SI(A1:A9;">2")', '=COUNTIF(A1:A9,">2")'],
  ["=SOMMEPROD(ESTNUM(A1:A3)*A1:A3)", "=SUMPRODUCT(ISNUMBER(A1:A3)*A1:A3)"],
  ['=SIERREUR(A1/0;"—")', '=IFERROR(A1/0,"—")'],
  ["=SI(ESTVIDE(B2);VRAI;FAUX)", "=IF(ISBLANK(B2),TRUE,FALSE)"],
  ["=MOYENNE(2;3,25)", "=AVERAGE(2,3.25)"],
  ["=CTG.FORFAIT(2;2;20000)", "=CTG.FORFAIT(2,2,20000)"],
  ["=CTG.SCORE('Feuille d''essai; 1,5'!C9:C22)", "=CTG.SCORE('Feuille d''essai; 1,5'!C9:C22)"],
  ['="dit ""oui; 1,5"""&A1', '="dit ""oui; 1,5"""&A1'],
  ["=-0,05*B3", "=-0.05*B3"],
];

describe("une formule et sa traduction", () => {
  test.each(PAIRES)("%s se garde %s", (francais, anglais) => {
    expect(enAnglais(francais)).toBe(anglais);
  });

  test.each(PAIRES)("%s se relit depuis %s", (francais, anglais) => {
    expect(enFrancais(anglais)).toBe(francais);
  });
});

test("une fonction se tape aussi en minuscules", () => {
  expect(enAnglais("=somme(1;2)")).toBe("=SUM(1,2)");
});

test("un nom qui ressemble à une fonction reste tel quel s’il n’appelle rien", () => {
  expect(enFrancais("=SUM_2024+IF")).toBe("=SUM_2024+IF");
});
