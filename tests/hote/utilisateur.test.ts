import { hoteParTest, lireValeurs } from "./outils";

const hote = hoteParTest();

describe("l'utilisateur devant la grille", () => {
  test.each([
    ["2,5", 2.5, "2,5"],
    ["50 %", 0.5, "50%"],
    ["VRAI", true, "VRAI"],
    ["NC", "NC", "NC"],
    ["'12", "12", "12"],
    ["01/10/2024", 45566, "01/10/2024"],
    ["=SOMME(1,5;2)", 3.5, "3,5"],
    ['=SI(NB.VIDE(B1:B2)=2;"a;b";"SI(")', "a;b", "a;b"],
    ["=SOMMEPROD(--ESTNUM(B1:B2))", 0, "0"],
    ["=SI(VRAI;1;2)", 1, "1"],
  ])("tape « %s »", async (tapee, valeur, montree) => {
    const { utilisateur } = hote().host;
    await utilisateur.saisir("Feuil1", "A1", tapee);
    expect(await lireValeurs("A1")).toEqual([[valeur]]);
    expect(utilisateur.lire("Feuil1", "A1")).toBe(montree);
  });

  test("efface, trie, renomme, déplace, masque", async () => {
    const { utilisateur } = hote().host;
    for (const [adresse, valeur] of [
      ["A1", "b"],
      ["A2", "a"],
      ["B1", "x"],
    ] as const) {
      await utilisateur.saisir("Feuil1", adresse, valeur);
    }
    await utilisateur.saisir("Feuil1", "B1", "");
    await utilisateur.trier("Feuil1", "A1:A2", 0);
    await utilisateur.renommer("Feuil1", "Notes");
    await utilisateur.ajouterFeuille("Autre");
    await utilisateur.deplacerFeuille("Autre", 0);
    await utilisateur.masquerFeuille("Notes");
    expect(await lireValeurs("A1:B2", "Notes")).toEqual([
      ["a", ""],
      ["b", ""],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      expect(context.workbook.worksheets.items.map((f) => [f.name, f.visibility])).toEqual([
        ["Autre", "Visible"],
        ["Notes", "Hidden"],
      ]);
    });
  });
});

describe("instantané", () => {
  const construire = (): Promise<void> =>
    Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.add("Grille");
      feuille.getRange("A1:B2").values = [
        [1, "=A1+1"],
        ["x", ""],
      ];
      feuille.getRange("A1").format.fill.color = "#FF0000";
      feuille.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      feuille.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
      feuille.freezePanes.freezeRows(1);
      context.workbook.names.add("CTG_N", feuille.getRange("A1"));
      context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
      feuille.charts.add("Radar", feuille.getRange("A1:B2"), "Columns").name = "R";
      feuille.pageLayout.orientation = "Landscape";
      feuille.protection.protect();
      await context.sync();
    });

  test("deux constructions semblables donnent le même, une différence quelconque se voit", async () => {
    const vierge = await hote().host.instantane();
    await construire();
    const premier = await hote().host.instantane();
    expect(JSON.parse(JSON.stringify(premier))).toEqual(premier);
    expect(premier).not.toEqual(vierge);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Grille").delete();
      context.workbook.names.getItem("CTG_N").delete();
      context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItem().delete();
      await context.sync();
    });
    expect(await hote().host.instantane()).toEqual(vierge);
    await construire();
    expect(await hote().host.instantane()).toEqual(premier);
  });

  test.each<[string, (feuille: Excel.Worksheet) => void]>([
    ["une valeur", (f) => (f.getRange("Z99").values = [[1]])],
    ["un format", (f) => (f.getRange("A1").format.font.italic = true)],
    ["un verrou", (f) => (f.getRange("A1").format.protection.locked = false)],
    ["une bordure", (f) => (f.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous")],
    ["une largeur", (f) => (f.getRange("C:C").format.columnWidth = 99)],
    ["une ligne masquée", (f) => (f.getRange("4:4").rowHidden = true)],
    ["une fusion", (f) => f.getRange("A1:B1").merge()],
    ["une validation", (f) => (f.getRange("A1").dataValidation.rule = { custom: { formula: "=A1>0" } })],
    ["un format conditionnel", (f) => void f.getRange("A1").conditionalFormats.add("Custom")],
    ["un onglet", (f) => (f.tabColor = "#FF0000")],
    ["un volet figé", (f) => f.freezePanes.freezeRows(1)],
    ["une marge", (f) => (f.pageLayout.leftMargin = 1)],
    ["une protection", (f) => f.protection.protect()],
    ["un nom", (f) => void f.names.add("CTG_L", "=1")],
    ["une feuille", (f) => void f.context.workbook.worksheets.add()],
  ])("%s s'y voit", async (_quoi, geste) => {
    const avant = await hote().host.instantane();
    await Excel.run(async (context) => {
      geste(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    expect(await hote().host.instantane()).not.toEqual(avant);
  });
});
