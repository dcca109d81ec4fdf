import { ecrire, hoteParTest, lireValeurs } from "./outils";

const hote = hoteParTest();

/** Une petite grille en Grille!A1:C6 avec tout ce qui doit suivre ses lignes. */
async function construire(): Promise<void> {
  await Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.add("Grille");
    feuille.getRange("A1:C5").values = [
      ["", "Famille", "Social"],
      ["a", 1, 2],
      ["b", 2, 3],
      ["c", 3, 0],
      ["Total", "=SUM(B2:B4)", "=SUM(C2:C4)"],
    ];
    feuille.getRange("B2:C4").dataValidation.rule = { list: { inCellDropDown: true, source: "0,1,2,3" } };
    feuille.getRange("B2:C4").format.protection.locked = false;
    feuille.getRange("B2:C4").format.fill.color = "#D5EBDD";
    const format = feuille.getRange("B2:C4").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=B2=3";
    context.workbook.names.add("CTG_Notes", feuille.getRange("B2:C4"));
    const radar = feuille.charts.add("Radar", feuille.getRange("A1:C4"), "Columns");
    radar.name = "R";
    radar.setPosition("E7", "H20");
    feuille.pageLayout.setPrintArea("A1:C5");
    feuille.horizontalPageBreaks.add("A5");
    context.workbook.worksheets.getItem("Feuil1").getRange("A1").formulas = [["=Grille!B5"]];
    await context.sync();
  });
}

interface Photo {
  readonly validations: Record<string, unknown>;
  readonly formatsConditionnels: { plages: string[]; rule: { value: string } }[];
  readonly miseEnPage: { zoneDImpression: string; sautsHorizontaux: number[] };
  readonly graphiques: { cellules: string; series: { valeurs: string; abscisses: string }[] }[];
  readonly cellules: Record<string, { fond?: string; verrouillee?: boolean; formule?: string }>;
}

async function photo(): Promise<Photo> {
  const { feuilles } = await hote().host.instantane();
  return feuilles.find((feuille) => (feuille as { nom: string }).nom === "Grille") as unknown as Photo;
}

async function formuleDuNom(): Promise<string> {
  return Excel.run(async (context) => {
    const nom = context.workbook.names.getItem("CTG_Notes").load("formula");
    await context.sync();
    return nom.formula;
  });
}

describe.each([
  ["le complément", (avant: number) => insererParLeComplement(avant)],
  ["l'utilisateur", (avant: number) => hote().host.utilisateur.insererLigne("Grille", avant)],
])("une ligne insérée par %s", (_qui, inserer) => {
  test("au milieu : formules, noms, validations, formats conditionnels, graphique et page suivent", async () => {
    await construire();
    await inserer(3);
    const apres = await photo();
    expect(apres.cellules["B6"]?.formule).toBe("=SUM(B2:B5)");
    expect(await lireValeurs("A1", "Feuil1")).toEqual([[6]]);
    expect(await formuleDuNom()).toBe("=Grille!$B$2:$C$5");
    expect(Object.keys(apres.validations)).toEqual(["B2", "B3", "B4", "B5", "C2", "C3", "C4", "C5"]);
    expect(apres.formatsConditionnels[0]?.plages).toEqual(["B2:C5"]);
    expect(apres.formatsConditionnels[0]?.rule.value).toBe("=B2=3");
    expect(apres.miseEnPage).toMatchObject({ zoneDImpression: "A1:C6", sautsHorizontaux: [5] });
    expect(apres.graphiques[0]?.series[0]).toMatchObject({
      valeurs: "Grille!$B$2:$B$5",
      abscisses: "Grille!$A$2:$A$5",
    });
    expect(apres.graphiques[0]?.cellules).toBe("E8:H21");
  });

  test("elle prend l'aspect et le verrou de celle du dessus", async () => {
    await construire();
    await inserer(3);
    expect((await photo()).cellules["B3"]).toEqual({ fond: "#D5EBDD", verrouillee: false });
  });

  test("sous la dernière note, le nom et la validation ne s'étendent pas", async () => {
    await construire();
    await inserer(5);
    const apres = await photo();
    expect(await formuleDuNom()).toBe("=Grille!$B$2:$C$4");
    expect(Object.keys(apres.validations)).toHaveLength(6);
    expect(apres.cellules["B5"]).toEqual({ fond: "#D5EBDD", verrouillee: false });
  });
});

async function insererParLeComplement(avant: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Grille").getRange(`${avant}:${avant}`).insert("Down");
    await context.sync();
  });
}

describe("décalages", () => {
  test("supprimer une ligne resserre tout", async () => {
    await construire();
    await hote().host.utilisateur.supprimerLigne("Grille", 3);
    const apres = await photo();
    expect(apres.cellules["B4"]?.formule).toBe("=SUM(B2:B3)");
    expect(await formuleDuNom()).toBe("=Grille!$B$2:$C$3");
    expect(Object.keys(apres.validations)).toEqual(["B2", "B3", "C2", "C3"]);
    expect(apres.graphiques[0]?.series[0]?.valeurs).toBe("Grille!$B$2:$B$3");
    expect(await lireValeurs("B4", "Grille")).toEqual([[4]]);
  });

  test("une colonne insérée par le complément décale aussi", async () => {
    await construire();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Grille").getRange("B:B").insert("Right");
      await context.sync();
    });
    expect(await formuleDuNom()).toBe("=Grille!$C$2:$D$4");
    expect(await lireValeurs("C5:D5", "Grille")).toEqual([[6, 5]]);
  });

  test("des cellules insérées ne décalent que leurs colonnes", async () => {
    await ecrire("A1:B3", [
      [1, "x"],
      [2, "y"],
      [3, "z"],
    ]);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("A2").insert("Down");
      await context.sync();
    });
    expect(await lireValeurs("A1:B4")).toEqual([
      [1, "x"],
      ["", "y"],
      [2, "z"],
      [3, ""],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").delete("Up");
      await context.sync();
    });
    expect(await lireValeurs("A1:B4")).toEqual([
      [1, "x"],
      [2, "y"],
      [3, "z"],
      ["", ""],
    ]);
  });

  test("une plage gardée d'un lot à l'autre suit ses cellules, et dit quand elles disparaissent", async () => {
    await ecrire("A5", [["suivie"]]);
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const plage = feuille.getRange("A5");
      await context.sync();
      feuille.getRange("2:3").insert("Down");
      plage.load("address,values");
      await context.sync();
      expect([plage.address, plage.values]).toEqual(["Feuil1!A7", [["suivie"]]]);
      feuille.getRange("7:7").delete("Up");
      plage.load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    });
  });

  test("insérer dans une autre feuille ne change ni la feuille active ni la sélection", async () => {
    await construire();
    await hote().host.utilisateur.selectionner("Feuil1", "B2");
    await insererParLeComplement(3);
    await Excel.run(async (context) => {
      const selection = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selection.address).toBe("Feuil1!B2");
    });
  });
});
