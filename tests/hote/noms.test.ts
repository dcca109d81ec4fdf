import { codeDErreur, ecrire, hoteParTest, lireValeurs } from "./outils";

const hote = hoteParTest();

describe("noms définis", () => {
  test("un nom se pose, se lit, s'emploie dans une formule, se change et se supprime", async () => {
    await ecrire("B2:C3", [
      [1, 2],
      [3, 4],
    ]);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const nom = context.workbook.names.add("CTG_Notes", feuille.getRange("B2:C3"), "les notes");
      feuille.getRange("A1").formulas = [["=SUM(CTG_Notes)"]];
      nom.load("name,formula,type,value,visible,scope,comment");
      const plage = nom.getRange();
      plage.load("address");
      const a1 = feuille.getRange("A1").load("values");
      await context.sync();
      expect(nom.toJSON()).toMatchObject({
        name: "CTG_Notes",
        formula: "=Feuil1!$B$2:$C$3",
        type: "Range",
        value: "Feuil1!$B$2:$C$3",
        visible: true,
        scope: "Workbook",
        comment: "les notes",
      });
      expect(plage.address).toBe("Feuil1!B2:C3");
      expect(a1.values).toEqual([[10]]);
      nom.formula = "=Feuil1!$B$2";
      nom.visible = false;
      a1.load("values");
      nom.load("visible");
      await context.sync();
      expect(a1.values).toEqual([[1]]);
      expect(nom.visible).toBe(false);
      nom.delete();
      const absent = context.workbook.names.getItemOrNullObject("CTG_Notes");
      absent.load("name");
      await context.sync();
      expect(absent.isNullObject).toBe(true);
    });
  });

  test("les noms du classeur et ceux d'une feuille sont deux collections", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("Commun", feuille.getRange("A1"));
      feuille.names.add("Local", feuille.getRange("B1"));
      context.workbook.names.load("items/name,items/scope");
      feuille.names.load("items/name,items/scope");
      await context.sync();
      expect(context.workbook.names.items.map((nom) => [nom.name, nom.scope])).toEqual([
        ["Commun", "Workbook"],
      ]);
      expect(feuille.names.items.map((nom) => [nom.name, nom.scope])).toEqual([["Local", "Worksheet"]]);
    });
  });

  test.each(["A1", "1er", "un nom", "", "R-SCORE"])("le nom « %s » est refusé", async (nom) => {
    const ajout = Excel.run(async (context) => {
      context.workbook.names.add(nom, context.workbook.worksheets.getActiveWorksheet().getRange("A1"));
      await context.sync();
    });
    expect(await codeDErreur(ajout)).toBe("InvalidArgument");
  });

  test("un nom déjà pris est refusé", async () => {
    const ajout = Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      context.workbook.names.add("CTG_X", plage);
      context.workbook.names.add("ctg_x", plage);
      await context.sync();
    });
    expect(await codeDErreur(ajout)).toBe("ItemAlreadyExists");
  });

  test("un nom suit le changement de nom de sa feuille et devient une erreur si elle disparaît", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.add("Grille");
      const nom = context.workbook.names.add("CTG_Notes", feuille.getRange("B2"));
      await context.sync();
      feuille.name = "Ma grille";
      nom.load("formula");
      await context.sync();
      expect(nom.formula).toBe("='Ma grille'!$B$2");
      feuille.delete();
      nom.load("type,value,formula");
      const plage = nom.getRangeOrNullObject();
      plage.load("address");
      await context.sync();
      expect([nom.type, nom.value]).toEqual(["Error", "#REF!"]);
      expect(plage.isNullObject).toBe(true);
    });
  });

  test("copier une feuille double ses noms en noms locaux de la copie", async () => {
    await ecrire("A1", [[1]]);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("CTG_Notes", feuille.getRange("A1:B2"));
      feuille.protection.protect();
      await context.sync();
    });
    const copie = await hote().host.utilisateur.copierFeuille("Feuil1");
    expect(copie).toBe("Feuil1 (2)");
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getItem(copie);
      const local = feuille.names.getItem("CTG_Notes");
      local.load("formula,scope");
      const commun = context.workbook.names.getItem("CTG_Notes").load("formula");
      feuille.protection.load("protected");
      await context.sync();
      expect(local.formula).toBe("='Feuil1 (2)'!$A$1:$B$2");
      expect(commun.formula).toBe("=Feuil1!$A$1:$B$2");
      expect(feuille.protection.protected).toBe(true);
    });
    expect(await lireValeurs("A1", copie)).toEqual([[1]]);
  });
});
