import { formuleDeFichier } from "../../src/xlsx/formule";

test.each([
  ["=SUM(A1:A3)", "SUM(A1:A3)"],
  ["=CTG.SCORE(B2:B9)", "_xldudf_CTG_SCORE(B2:B9)"],
  ["=CTG.SCORE.BORNES(B2:B9)", "_xldudf_CTG_SCORE_BORNES(B2:B9)"],
  ["=ctg.score(B2)+Ctg.Forfait.Etp(1,2)", "_xldudf_CTG_SCORE(B2)+_xldudf_CTG_FORFAIT_ETP(1,2)"],
  [
    '=IF(CTG.SCORE(IF(ISBLANK(B2:B9),"",B2:B9))>0,1,2)',
    'IF(_xldudf_CTG_SCORE(IF(ISBLANK(B2:B9),"",B2:B9))>0,1,2)',
  ],
])("%s se range %s", (formule, rangee) => {
  expect(formuleDeFichier(formule)).toBe(rangee);
});

test.each([
  ['="voir =CTG.SCORE(B2)"', '"voir =CTG.SCORE(B2)"'],
  ['="dit ""CTG.SCORE("""', '"dit ""CTG.SCORE("""'],
  ["='CTG.SCORE(2)'!A1+CTG.ETP(1)", "'CTG.SCORE(2)'!A1+_xldudf_CTG_ETP(1)"],
  ["='l''essai CTG.ETP('!A1", "'l''essai CTG.ETP('!A1"],
])("un texte ou un nom de feuille n’est pas un appel : %s", (formule, rangee) => {
  expect(formuleDeFichier(formule)).toBe(rangee);
});

test("une fonction dont le nom finit comme les nôtres reste ce qu’elle est", () => {
  expect(formuleDeFichier("=XCTG.SCORE(A1)+A.CTG.SCORE(1)+CTG_SCORE(1)")).toBe(
    "XCTG.SCORE(A1)+A.CTG.SCORE(1)+CTG_SCORE(1)",
  );
});
