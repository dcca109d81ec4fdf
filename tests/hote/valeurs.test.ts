import { codeDErreur, ecrire, hoteParTest, lireValeurs } from "./outils";

const hote = hoteParTest();

describe("valeurs", () => {
  test("chaque type se relit tel qu'écrit, une cellule vide vaut la chaîne vide", async () => {
    await ecrire("A1:E1", [[1.5, "texte", true, "", "#N/A"]]);
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getActiveWorksheet().getRange("A1:F1");
      plage.load("values,valueTypes,formulas,address,rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      expect(plage.values).toEqual([[1.5, "texte", true, "", "#N/A", ""]]);
      expect(plage.valueTypes).toEqual([["Double", "String", "Boolean", "Empty", "Error", "Empty"]]);
      expect(plage.formulas).toEqual([[1.5, "texte", true, "", "#N/A", ""]]);
      expect(plage.address).toBe("Feuil1!A1:F1");
      expect([plage.rowIndex, plage.columnIndex, plage.rowCount, plage.columnCount]).toEqual([0, 0, 1, 6]);
    });
  });

  test("un texte qui ressemble à un nombre, un pourcentage ou une date le devient, sauf avec une apostrophe", async () => {
    await ecrire("A1:F1", [["12", "50%", "1-2", "'12", "TRUE", "2 postes"]]);
    const [ligne] = await lireValeurs("A1:F1");
    expect(ligne?.slice(0, 2)).toEqual([12, 0.5]);
    expect(typeof ligne?.[2]).toBe("number");
    expect(ligne?.slice(3)).toEqual(["12", true, "2 postes"]);
  });

  test("un texte « 12 » reste un texte quand on met la cellule en gras", async () => {
    await Excel.run(async (context) => {
      const cellule = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cellule.values = [["'12"]];
      cellule.format.font.bold = true;
      cellule.load("values,valueTypes");
      await context.sync();
      expect(cellule.values).toEqual([["12"]]);
      expect(cellule.valueTypes).toEqual([["String"]]);
    });
  });

  test("une cellule au format texte garde ce qu'on y écrit, même une formule", async () => {
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      plage.numberFormat = [["@", "@"]];
      plage.values = [["007", "=1+1"]];
      plage.load("values");
      await context.sync();
      expect(plage.values).toEqual([["007", "=1+1"]]);
    });
  });

  test("null laisse la cellule, une valeur seule remplit la plage, une mauvaise taille est refusée", async () => {
    await ecrire("A1:B1", [[1, 2]]);
    await ecrire("A1:B1", [[null, 9]]);
    expect(await lireValeurs("A1:B1")).toEqual([[1, 9]]);
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getActiveWorksheet().getRange("A3:B4");
      (plage as { values: unknown }).values = 7;
      await context.sync();
    });
    expect(await lireValeurs("A3:B4")).toEqual([
      [7, 7],
      [7, 7],
    ]);
    expect(await codeDErreur(ecrire("A1:B1", [[1, 2, 3]]))).toBe("InvalidArgument");
  });

  test("le texte montré est français, les valeurs restent des nombres", async () => {
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getActiveWorksheet().getRange("A1:D1");
      plage.values = [[2.5, 0.3333, 45566, true]];
      plage.numberFormat = [["General", "0 %", "dd/mm/yyyy", "General"]];
      plage.load("text,numberFormat");
      await context.sync();
      expect(plage.text).toEqual([["2,5", "33 %", "01/10/2024", "VRAI"]]);
      expect(plage.numberFormat).toEqual([["General", "0 %", "dd/mm/yyyy", "General"]]);
    });
  });

  test("un grand tableau, que la bibliothèque découpe, s'écrit et se relit", async () => {
    const valeurs = Array.from({ length: 400 }, (_, i) => Array.from({ length: 20 }, (__, j) => i * 20 + j));
    await ecrire("A1:T400", valeurs);
    expect(await lireValeurs("A1:T400")).toEqual(valeurs);
    expect(await lireValeurs("A2500:B2500")).toEqual([["", ""]]);
    await ecrire("B2500", [["loin"]]);
    expect(await lireValeurs("B2500")).toEqual([["loin"]]);
  });

  test("une colonne entière ne rend pas de valeurs et n'en reçoit pas", async () => {
    await Excel.run(async (context) => {
      const colonne = context.workbook.worksheets.getActiveWorksheet().getRange("B:B");
      colonne.load("values,address,rowCount");
      await context.sync();
      expect(colonne.values).toBeNull();
      expect(colonne.address).toBe("Feuil1!B:B");
      expect(colonne.rowCount).toBe(1_048_576);
    });
    expect(await codeDErreur(ecrire("B:B", [[1]]))).toBe("InvalidArgument");
  });

  test("les plages dérivées désignent les bonnes cellules", async () => {
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C4");
      const derivees = [
        plage.getCell(1, 1),
        plage.getRow(2),
        plage.getColumn(0),
        plage.getOffsetRange(1, -1),
        plage.getResizedRange(1, 1),
        plage.getEntireRow(),
        plage.getEntireColumn(),
        plage.getBoundingRect("E6"),
        plage.getLastCell(),
      ];
      for (const derivee of derivees) derivee.load("address");
      const rien = plage.getIntersectionOrNullObject("H9");
      const commun = plage.getIntersectionOrNullObject("C4:D9");
      rien.load("address");
      commun.load("address");
      await context.sync();
      expect(derivees.map((derivee) => derivee.address.replace("Feuil1!", ""))).toEqual([
        "C3",
        "B4:C4",
        "B2:B4",
        "A3:B5",
        "B2:D5",
        "2:4",
        "B:C",
        "B2:E6",
        "C4",
      ]);
      expect(rien.isNullObject).toBe(true);
      expect(commun.address).toBe("Feuil1!C4");
    });
  });

  test("la plage utilisée compte la mise en forme, sauf si l'on ne veut que les valeurs", async () => {
    await ecrire("B2:C3", [
      [1, ""],
      ["", 2],
    ]);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("E5").format.fill.color = "#FF0000";
      const tout = feuille.getUsedRange();
      const valeurs = feuille.getUsedRangeOrNullObject(true);
      const vide = feuille.getRange("H1:H9").getUsedRangeOrNullObject(true);
      for (const plage of [tout, valeurs, vide]) plage.load("address");
      await context.sync();
      expect(tout.address).toBe("Feuil1!B2:E5");
      expect(valeurs.address).toBe("Feuil1!B2:C3");
      expect(vide.isNullObject).toBe(true);
    });
  });

  test("effacer le contenu garde la mise en forme, effacer la mise en forme garde le contenu", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const [a, b] = [feuille.getRange("A1"), feuille.getRange("B1")];
      for (const cellule of [a, b]) {
        cellule.values = [[5]];
        cellule.format.fill.color = "#112233";
      }
      a.clear("Contents");
      b.clear("Formats");
      for (const cellule of [a, b]) cellule.load("values,format/fill/color");
      await context.sync();
      expect([a.values, a.format.fill.color]).toEqual([[[""]], "#112233"]);
      expect([b.values, b.format.fill.color]).toEqual([[[5]], "#FFFFFF"]);
    });
  });

  test("deux hôtes vivent côte à côte sans se mélanger", async () => {
    const { demarrerHote } = await import("../../src/hote/sansEcran");
    const autre = demarrerHote({ feuille: "Autre" });
    await ecrire("A1", [["autre"]]);
    hote().activer();
    await ecrire("A1", [["premier"]]);
    expect(await lireValeurs("A1")).toEqual([["premier"]]);
    autre.activer();
    expect(await lireValeurs("A1", "Autre")).toEqual([["autre"]]);
    autre.arreter();
  });
});
