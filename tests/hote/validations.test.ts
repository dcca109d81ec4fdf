import { codeDErreur, ecrire, hoteParTest, lireValeurs } from "./outils";

hoteParTest();

describe("validations", () => {
  test("une liste prise dans une autre feuille, son message et son invite", async () => {
    await Excel.run(async (context) => {
      const listes = context.workbook.worksheets.add("CTG Listes");
      listes.getRange("A1:A5").values = [["NC"], [0], [1], [2], [3]];
      const { dataValidation } = context.workbook.worksheets.getItem("Feuil1").getRange("B2:D4");
      dataValidation.rule = { list: { inCellDropDown: true, source: listes.getRange("A1:A5") } };
      dataValidation.errorAlert = {
        title: "Note",
        message: "De 0 à 3, ou NC.",
        showAlert: true,
        style: "Stop",
      };
      dataValidation.prompt = { title: "Note", message: "0 à 3", showPrompt: true };
      dataValidation.ignoreBlanks = true;
      dataValidation.load("rule,type,errorAlert,prompt,ignoreBlanks");
      const ailleurs = context.workbook.worksheets
        .getItem("Feuil1")
        .getRange("A1")
        .dataValidation.load("type");
      await context.sync();
      expect(dataValidation.rule).toEqual({
        list: { inCellDropDown: true, source: "='CTG Listes'!$A$1:$A$5" },
      });
      expect(dataValidation.type).toBe("List");
      expect(dataValidation.errorAlert).toMatchObject({
        title: "Note",
        message: "De 0 à 3, ou NC.",
        style: "Stop",
      });
      expect(dataValidation.prompt).toMatchObject({ title: "Note", message: "0 à 3" });
      expect(dataValidation.ignoreBlanks).toBe(true);
      expect(ailleurs.type).toBe("None");
    });
  });

  test("une règle numérique se relit, une seconde règle ne remplace la première que sur ses cellules", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("A1:A4").dataValidation.rule = {
        decimal: { formula1: 0, formula2: 1, operator: "Between" },
      };
      feuille.getRange("A2").dataValidation.rule = { wholeNumber: { formula1: 5, operator: "GreaterThan" } };
      const lues = ["A1", "A2", "A3", "A1:A4", "A4:A5"].map((adresse) =>
        feuille.getRange(adresse).dataValidation.load("rule,type"),
      );
      await context.sync();
      expect(lues.map((v) => v.type)).toEqual([
        "Decimal",
        "WholeNumber",
        "Decimal",
        "MixedCriteria",
        "Inconsistent",
      ]);
      expect(lues[0]?.rule).toEqual({ decimal: { formula1: 0, formula2: 1, operator: "Between" } });
      expect(lues[1]?.rule).toEqual({ wholeNumber: { formula1: 5, operator: "GreaterThan" } });
    });
  });

  test("une date entre deux bornes en formules se relit, avec son avertissement", async () => {
    await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
      const date = {
        formula1: "=DATE(1970,1,1)",
        formula2: "=DATE(2100,12,31)",
        operator: "Between" as const,
      };
      dataValidation.rule = { date };
      dataValidation.errorAlert = { title: "Date", message: "Un jour.", showAlert: true, style: "Warning" };
      dataValidation.load("rule,type,errorAlert");
      await context.sync();
      expect(dataValidation.type).toBe("Date");
      expect(dataValidation.rule).toEqual({ date });
      expect(dataValidation.errorAlert).toMatchObject({ style: "Warning" });
    });
  });

  test("une valeur hors de la règle écrite par l'API passe, comme dans Excel", async () => {
    await Excel.run(async (context) => {
      const cellule = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cellule.dataValidation.rule = { list: { inCellDropDown: true, source: "0,1,2,3" } };
      await context.sync();
    });
    await ecrire("A1", [[9]]);
    expect(await lireValeurs("A1")).toEqual([[9]]);
  });

  test("effacer la règle de quelques cellules garde celle des autres", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("A1:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      feuille.getRange("A2:B3").dataValidation.clear();
      const lues = ["A1:B1", "A2:B3", "A4:B4"].map((a) => feuille.getRange(a).dataValidation.load("type"));
      await context.sync();
      expect(lues.map((v) => v.type)).toEqual(["List", "None", "List"]);
    });
  });

  test("une liste écrite en clair de plus de 255 caractères est refusée", async () => {
    const trop = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x,".repeat(200) },
      };
      await context.sync();
    });
    expect(await codeDErreur(trop)).toBe("InvalidArgument");
  });
});

describe("formats conditionnels", () => {
  test("une règle par formule se pose, se relit, se compte et s'efface", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const plage = feuille.getRange("B2:D4");
      const premier = plage.conditionalFormats.add("Custom");
      premier.custom.rule.formula = "=B2=3";
      premier.custom.format.fill.color = "#D5EBDD";
      premier.custom.format.font.color = "#14532D";
      premier.stopIfTrue = true;
      const second = plage.conditionalFormats.add("Custom");
      second.custom.rule.formula = "=B2=0";
      second.custom.format.font.bold = true;
      second.custom.format.font.italic = true;
      const compte = plage.conditionalFormats.getCount();
      plage.conditionalFormats.load("items/type,items/priority,items/stopIfTrue,items/id");
      await context.sync();
      expect(compte.value).toBe(2);
      const { items } = plage.conditionalFormats;
      expect(items.map((item) => [item.priority, item.stopIfTrue])).toEqual([
        [0, false],
        [1, true],
      ]);
      const details = items.map((item) =>
        item.custom.load("rule/formula,format/fill/color,format/font/bold,format/font/color"),
      );
      const plages = items.map((item) => item.getRange().load("address"));
      await context.sync();
      expect(details.map((d) => d.rule.formula)).toEqual(["=B2=0", "=B2=3"]);
      expect(details[1]?.format.fill.color).toBe("#D5EBDD");
      expect(details[1]?.format.font.color).toBe("#14532D");
      expect(details[0]?.format.font.bold).toBe(true);
      expect(plages.map((p) => p.address)).toEqual(["Feuil1!B2:D4", "Feuil1!B2:D4"]);
      plage.conditionalFormats.clearAll();
      const reste = plage.conditionalFormats.getCount();
      await context.sync();
      expect(reste.value).toBe(0);
    });
  });

  test("effacer en haut de la plage recale la formule des cellules restantes", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const format = feuille.getRange("B2:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$B2=3";
      feuille.getRange("B2:B4").conditionalFormats.clearAll();
      const restants = feuille.getRange("B5").conditionalFormats.load("items");
      await context.sync();
      const regle = restants.items[0]?.custom.rule.load("formula");
      await context.sync();
      expect(regle?.formula).toBe("=$B5=3");
    });
  });
});
