import { codeDErreur, hoteParTest } from "./outils";

hoteParTest();

describe("formats", () => {
  test("remplissage, police, alignements, retrait, verrou", async () => {
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
      const { format } = plage;
      format.fill.color = "#d5ebdd";
      format.font.bold = true;
      format.font.italic = true;
      format.font.color = "#14532D";
      format.font.size = 14;
      format.font.name = "Calibri";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 2;
      format.protection.locked = false;
      plage.load(
        "format/fill/color,format/font,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/protection/locked",
      );
      await context.sync();
      expect(format.fill.color).toBe("#D5EBDD");
      expect(format.font.toJSON()).toMatchObject({ bold: true, italic: true, color: "#14532D", size: 14 });
      expect([format.horizontalAlignment, format.verticalAlignment]).toEqual(["Center", "Top"]);
      expect([format.wrapText, format.indentLevel, format.protection.locked]).toEqual([true, 2, false]);
    });
  });

  test("les valeurs par défaut sont celles d'Excel", async () => {
    await Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      format.load(
        "fill/color,font,horizontalAlignment,verticalAlignment,wrapText,indentLevel,protection/locked,columnWidth,rowHeight",
      );
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        fill: { color: "#FFFFFF" },
        font: { bold: false, italic: false, color: "#000000", size: 11, name: "Calibri" },
        horizontalAlignment: "General",
        verticalAlignment: "Bottom",
        wrapText: false,
        indentLevel: 0,
        protection: { locked: true },
        columnWidth: 48,
        rowHeight: 15,
      });
    });
  });

  test("une propriété qui varie dans la plage vaut null", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("A1").format.font.bold = true;
      const { format } = feuille.getRange("A1:B1");
      format.load("font/bold,font/italic");
      await context.sync();
      expect(format.font.bold).toBeNull();
      expect(format.font.italic).toBe(false);
    });
  });

  test("largeurs et hauteurs en points, colonnes et lignes masquées", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("B:C").format.columnWidth = 120;
      feuille.getRange("3:4").format.rowHeight = 45;
      feuille.getRange("A:A").columnHidden = true;
      feuille.getRange("9:9").rowHidden = true;
      const cellule = feuille.getRange("B3").load("format/columnWidth,format/rowHeight");
      const a = feuille.getRange("A1").load("columnHidden");
      const neuf = feuille.getRange("A9:A10").load("rowHidden");
      await context.sync();
      expect([cellule.format.columnWidth, cellule.format.rowHeight]).toEqual([120, 45]);
      expect(a.columnHidden).toBe(true);
      expect(neuf.rowHidden).toBeNull();
    });
  });

  test("bordures extérieures et intérieures", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const plage = feuille.getRange("B2:C4");
      const haut = plage.format.borders.getItem("EdgeTop");
      haut.style = "Continuous";
      haut.color = "#1B3A57";
      haut.weight = "Medium";
      plage.format.borders.getItem("InsideHorizontal").style = "Dash";
      const b2 = feuille.getRange("B2").format.borders.getItem("EdgeTop").load("style,color,weight");
      const b2bas = feuille.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
      const b4bas = feuille.getRange("B4").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      expect([b2.style, b2.color, b2.weight]).toEqual(["Continuous", "#1B3A57", "Medium"]);
      expect(b2bas.style).toBe("Dash");
      expect(b4bas.style).toBe("None");
    });
  });

  test("une colonne entière mise en forme l'est pour ses cellules futures", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("B5").values = [[1]];
      feuille.getRange("B:B").format.fill.color = "#FF0000";
      feuille.getRange("B:B").format.protection.locked = false;
      const cellules = ["B5", "B9", "C5"].map((adresse) =>
        feuille.getRange(adresse).load("format/fill/color,format/protection/locked"),
      );
      await context.sync();
      expect(cellules.map((c) => [c.format.fill.color, c.format.protection.locked])).toEqual([
        ["#FF0000", false],
        ["#FF0000", false],
        ["#FFFFFF", true],
      ]);
    });
  });

  test("setCellProperties et getCellProperties, setColumnProperties et setRowProperties", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const plage = feuille.getRange("A1:B1");
      plage.setCellProperties([
        [
          { format: { fill: { color: "#112233" }, font: { bold: true }, protection: { locked: false } } },
          {
            format: {
              borders: { bottom: { style: "Dot", color: "#000000" } },
              indentLevel: 1,
              wrapText: true,
            },
          },
        ],
      ]);
      feuille.getRange("A:B").setColumnProperties([{ format: { columnWidth: 60 } }, { columnHidden: true }]);
      feuille.getRange("1:1").setRowProperties([{ format: { rowHeight: 30 } }]);
      const lues = plage.getCellProperties({
        address: true,
        format: {
          fill: { color: true },
          font: { bold: true },
          protection: { locked: true },
          borders: { style: true },
          indentLevel: true,
        },
      } as unknown as Excel.CellPropertiesLoadOptions);
      const colonnes = feuille.getRange("A:B").getColumnProperties({
        columnHidden: true,
        format: { columnWidth: true },
      });
      await context.sync();
      expect(lues.value[0]?.[0]).toMatchObject({
        address: "Feuil1!A1",
        format: { fill: { color: "#112233" }, font: { bold: true }, protection: { locked: false } },
      });
      expect(lues.value[0]?.[1]?.format?.indentLevel).toBe(1);
      expect(colonnes.value).toMatchObject([
        { columnHidden: false, format: { columnWidth: 60 } },
        { columnHidden: true },
      ]);
    });
  });

  test("une couleur ou une propriété inconnues sont refusées", async () => {
    const couleur = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.fill.color = "bleuâtre";
      await context.sync();
    });
    expect(await codeDErreur(couleur)).toBe("InvalidArgument");
    const propriete = Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("A1")
        .setCellProperties([[{ format: { textOrientation: 90 } }]]);
      await context.sync();
    });
    expect(await codeDErreur(propriete)).toBe("NotImplemented");
  });

  test("une fusion ne garde que la première valeur et se défait", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const plage = feuille.getRange("A1:B2");
      plage.values = [
        [1, 2],
        [3, 4],
      ];
      plage.merge(true);
      plage.load("values");
      await context.sync();
      expect(plage.values).toEqual([
        [1, ""],
        [3, ""],
      ]);
      plage.unmerge();
      feuille.getRange("B1").values = [[9]];
      plage.load("values");
      await context.sync();
      expect(plage.values[0]).toEqual([1, 9]);
    });
  });

  test("copier valeurs, formules et formats", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("A1:B1").values = [[2, "=A1*10"]];
      feuille.getRange("B1").format.fill.color = "#FF0000";
      feuille.getRange("A2").values = [[3]];
      feuille.getRange("B2").copyFrom("B1");
      feuille.getRange("B3").copyFrom("B1", "Values");
      const [b2, b3] = [feuille.getRange("B2"), feuille.getRange("B3")];
      b2.load("values,formulas,format/fill/color");
      b3.load("values,formulas,format/fill/color");
      await context.sync();
      expect([b2.values, b2.formulas, b2.format.fill.color]).toEqual([[[30]], [["=A2*10"]], "#FF0000"]);
      expect([b3.values, b3.formulas, b3.format.fill.color]).toEqual([[[20]], [[20]], "#FFFFFF"]);
    });
  });

  test("trier des lignes, les vides en dernier", async () => {
    await Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B4");
      plage.values = [
        ["b", 2],
        ["", 9],
        ["a", 1],
        ["c", 3],
      ];
      plage.sort.apply([{ key: 0, ascending: false }]);
      plage.load("values");
      await context.sync();
      expect(plage.values).toEqual([
        ["c", 3],
        ["b", 2],
        ["a", 1],
        ["", 9],
      ]);
    });
  });
});
