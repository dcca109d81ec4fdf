import { codeDErreur, ecrire, hoteParTest, lireValeurs } from "./outils";

const hote = hoteParTest();

/** La valeur d'une formule posée en Z1, les notes étant en A1:C4. */
async function calculer(formule: string, notes: unknown[][] = []): Promise<unknown> {
  if (notes.length > 0) await ecrire(`A1:C${notes.length}`, notes);
  await ecrire("Z1", [[formule]]);
  return (await lireValeurs("Z1"))[0]?.[0];
}

describe("formules", () => {
  const notes = [
    [3, "NC", ""],
    [2, "nc", true],
    ["'2", "oui", "#N/A"],
    [0, 1.5, ""],
  ];

  test.each([
    ["=SUMPRODUCT(--ISNUMBER(A1:C4))", 4],
    ["=SUMPRODUCT(ISNUMBER(A1:C4)*1)", 4],
    ["=SUMPRODUCT(--ISLOGICAL(A1:C4))", 1],
    ["=SUMPRODUCT(--ISERROR(A1:C4))", 1],
    ["=SUMPRODUCT(--ISTEXT(A1:C4))", 4],
    ["=SUMPRODUCT(--ISBLANK(A1:C4))", 2],
    ["=COUNTBLANK(A1:C4)", 2],
    ['=SUMPRODUCT(--(UPPER(A1:B4)="NC"))', 2],
    ["=SUMPRODUCT(--(LEN(A1:B4)=2))", 2],
    ["=SUMPRODUCT(ISNUMBER(A1:A4)*(A1:A4=2))", 1],
    ['=IF(ISERROR(C3),"à corriger",IF(A1=3,"trois","autre"))', "à corriger"],
    ['=IF(A4=0,IF(B1="NC","oui","non"),"—")', "oui"],
    ["=NA()", "#N/A"],
    ['=IFERROR(C3,"—")', "—"],
    ["=IF(ISTEXT(B1),NA(),B1)", "#N/A"],
    ["=SUM(A1:A4)/(3*COUNT(A1:A4))", 5 / 9],
    ["=A1>2", true],
    ["=1/0", "#DIV/0!"],
    ["=INCONNUE(1)", "#NAME?"],
    ['=TEXT(0.5,"0%")&" provisoire"', "50% provisoire"],
    ["=ROUND(2.345,2)", 2.35],
    ['=""', ""],
  ])("%s", async (formule, attendu) => {
    expect(await calculer(formule, notes)).toEqual(attendu);
  });

  test("une cellule modifiée recalcule la chaîne, dans le même lot", async () => {
    await ecrire("A1:C1", [[1, "=A1*2", "=B1+1"]]);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("A1").values = [[10]];
      const resultat = feuille.getRange("C1");
      resultat.load("values,formulas");
      await context.sync();
      expect(resultat.values).toEqual([[21]]);
      expect(resultat.formulas).toEqual([["=B1+1"]]);
    });
  });

  test("une formule suit une autre feuille et son changement de nom", async () => {
    await Excel.run(async (context) => {
      const autre = context.workbook.worksheets.add("Notes de l'année");
      autre.getRange("A1").values = [[4]];
      context.workbook.worksheets.getItem("Feuil1").getRange("A1").formulas = [["='Notes de l''année'!A1+1"]];
      await context.sync();
      autre.name = "Autre";
      const cellule = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
      cellule.load("values,formulas");
      await context.sync();
      expect(cellule.values).toEqual([[5]]);
      expect(cellule.formulas).toEqual([["=Autre!A1+1"]]);
    });
  });

  test("supprimer une feuille laisse #REF! aux formules qui la désignaient", async () => {
    await Excel.run(async (context) => {
      const autre = context.workbook.worksheets.add("Autre");
      autre.getRange("A1").values = [[4]];
      const cellule = context.workbook.worksheets.getItem("Feuil1").getRange("A1");
      cellule.formulas = [["=Autre!A1+1"]];
      await context.sync();
      autre.delete();
      cellule.load("values,formulas");
      await context.sync();
      expect(cellule.values).toEqual([["#REF!"]]);
      expect(String(cellule.formulas[0]?.[0])).toContain("#REF!");
    });
  });

  test("une feuille absente donne #REF!, jamais la valeur d'une autre feuille", async () => {
    await ecrire("A1:A2", [[1], [2]]);
    await ecrire("B1:B3", [
      ["=SUM(Absente!A1:A2)"],
      ["=SUM('Pas là'!$A$1)"],
      ['="Absente!A1"&SUM(Feuil1!A1:A2)'],
    ]);
    expect(await lireValeurs("B1:B3")).toEqual([["#REF!"], ["#REF!"], ["Absente!A13"]]);
  });

  test("une formule mal écrite est refusée", async () => {
    expect(await codeDErreur(ecrire("A1", [["=SUM(A2"]]))).toBe("InvalidArgument");
  });

  test("un résultat en tableau se répand", async () => {
    await ecrire("A1", [["=SEQUENCE(3,2)"]]);
    expect(await lireValeurs("A1:B3")).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  test("en calcul manuel rien ne bouge avant calculate", async () => {
    await ecrire("A1:B1", [[1, "=A1*2"]]);
    hote().host.calculManuel = true;
    await ecrire("A1", [[5]]);
    expect(await lireValeurs("B1")).toEqual([[2]]);
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      application.calculate("Full");
      await context.sync();
      expect(application.calculationMode).toBe("Manual");
    });
    expect(await lireValeurs("B1")).toEqual([[10]]);
  });
});
