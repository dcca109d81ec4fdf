import { codeDErreur, ecrire, hoteParTest, lireValeurs } from "./outils";

const hote = hoteParTest();

const protegerAvecB2Libre = (): Promise<void> =>
  Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.getActiveWorksheet();
    feuille.getRange("B2").format.protection.locked = false;
    feuille.protection.protect({ allowFormatColumns: true });
    await context.sync();
  });

const surLaFeuille = (geste: (feuille: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    geste(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

describe("protection d'une feuille", () => {
  test("on écrit dans une cellule déverrouillée, pas dans une autre", async () => {
    await protegerAvecB2Libre();
    await ecrire("B2", [[3]]);
    expect(await lireValeurs("B2")).toEqual([[3]]);
    expect(await codeDErreur(ecrire("A1", [[1]]))).toBe("AccessDenied");
    expect(await codeDErreur(ecrire("B2:C2", [[1, 2]]))).toBe("AccessDenied");
    expect(await lireValeurs("A1:C2")).toEqual([
      ["", "", ""],
      ["", 3, ""],
    ]);
  });

  test.each<[string, (feuille: Excel.Worksheet) => void]>([
    ["mettre en forme", (f) => (f.getRange("B2").format.fill.color = "#FF0000")],
    ["verrouiller", (f) => (f.getRange("B2").format.protection.locked = true)],
    ["insérer une ligne", (f) => f.getRange("2:2").insert("Down")],
    ["supprimer une ligne", (f) => f.getRange("2:2").delete("Up")],
    ["fusionner", (f) => f.getRange("B2:B3").merge()],
    ["valider", (f) => f.getRange("B2").dataValidation.clear()],
    ["un format conditionnel", (f) => f.getRange("B2").conditionalFormats.add("Custom")],
    ["un graphique", (f) => f.charts.add("Radar", f.getRange("A1:B3"), "Columns")],
    ["une hauteur de ligne", (f) => (f.getRange("2:2").format.rowHeight = 30)],
    ["trier", (f) => f.getRange("A1:B3").sort.apply([{ key: 0 }])],
    ["effacer", (f) => f.getRange("A1:B3").clear()],
  ])("%s est refusé", async (_quoi, geste) => {
    await protegerAvecB2Libre();
    expect(await codeDErreur(surLaFeuille(geste))).toBe("AccessDenied");
  });

  test("une permission accordée vaut", async () => {
    await protegerAvecB2Libre();
    await surLaFeuille((feuille) => (feuille.getRange("B:B").format.columnWidth = 100));
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });
    });
  });

  test("protéger deux fois échoue, déprotéger rend la main", async () => {
    await protegerAvecB2Libre();
    expect(await codeDErreur(surLaFeuille((feuille) => feuille.protection.protect()))).toBe(
      "InvalidOperation",
    );
    await surLaFeuille((feuille) => feuille.protection.unprotect());
    await ecrire("A1", [[1]]);
    await surLaFeuille((feuille) => feuille.protection.unprotect());
  });

  test("un mot de passe se redemande", async () => {
    await surLaFeuille((feuille) => feuille.protection.protect({}, "secret"));
    expect(await codeDErreur(surLaFeuille((feuille) => feuille.protection.unprotect("faux")))).toBe(
      "InvalidArgument",
    );
    await surLaFeuille((feuille) => feuille.protection.unprotect("secret"));
  });

  test("l'utilisateur non plus ne saisit pas dans une cellule verrouillée", async () => {
    await protegerAvecB2Libre();
    const { utilisateur } = hote().host;
    await utilisateur.saisir("Feuil1", "B2", "2,5");
    expect(await codeDErreur(utilisateur.saisir("Feuil1", "A1", "1"))).toBe("AccessDenied");
    expect(await lireValeurs("B2")).toEqual([[2.5]]);
  });
});

describe("structure du classeur protégée", () => {
  beforeEach(async () => {
    await surLaFeuille((feuille) => void feuille.context.workbook.worksheets.add("Grille"));
    hote().host.structureProtegee = true;
  });

  test("elle se lit", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
  });

  test.each<[string, (feuille: Excel.Worksheet) => void]>([
    ["ajouter", (f) => void f.context.workbook.worksheets.add("Autre")],
    ["supprimer", (f) => f.delete()],
    ["renommer", (f) => (f.name = "Autre")],
    ["masquer", (f) => (f.visibility = "Hidden")],
    ["déplacer", (f) => (f.position = 1)],
  ])("%s une feuille est refusé", async (_quoi, geste) => {
    expect(await codeDErreur(surLaFeuille(geste))).toBe("AccessDenied");
  });

  test("copier une feuille est refusé, écrire dans une cellule ne l'est pas", async () => {
    expect(await codeDErreur(hote().host.utilisateur.copierFeuille("Grille"))).toBe("AccessDenied");
    await ecrire("A1", [[1]]);
  });
});
