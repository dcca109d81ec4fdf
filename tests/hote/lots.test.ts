import { codeDErreur, ecrire, hoteParTest, lireValeurs } from "./outils";

const hote = hoteParTest();

describe("journal", () => {
  test("les allers-retours se comptent, le ménage de fin d'Excel.run non", async () => {
    const { journal } = hote().host;
    await ecrire("A1", [[1]]);
    await Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    await hote().host.auRepos();
    expect(journal.allersRetours).toBe(3);
    expect(journal.lots[0]?.operations).toContain("Range.values=");
    expect(journal.operations).toContain("WorksheetCollection?name");
    journal.vider();
    expect(journal.allersRetours).toBe(0);
  });
});

describe("pannes", () => {
  const deuxEcritures = (): Promise<void> =>
    Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("A1").values = [["premier lot"]];
      await context.sync();
      feuille.getRange("A2").values = [["second lot"]];
      await context.sync();
    });

  test("le lot refusé n'a aucun effet, ceux d'avant restent", async () => {
    hote().host.panne({ lot: 2, code: "GeneralException", message: "panne voulue" });
    await expect(deuxEcritures()).rejects.toMatchObject({
      code: "GeneralException",
      message: "panne voulue",
    });
    expect(await lireValeurs("A1:A2")).toEqual([["premier lot"], [""]]);
    expect(hote().host.journal.lots.map((lot) => lot.erreur)).toEqual([
      undefined,
      "GeneralException",
      undefined,
    ]);
  });

  test("une panne ne sert qu'une fois et se retire", async () => {
    hote().host.panne({ lot: 1, code: "GeneralException" });
    await expect(deuxEcritures()).rejects.toMatchObject({ code: "GeneralException" });
    await deuxEcritures();
    hote().host.panne({ lot: 1, code: "GeneralException" });
    hote().host.retirerPannes();
    await deuxEcritures();
    expect(await lireValeurs("A2")).toEqual([["second lot"]]);
  });

  test("une action refusée laisse l'effet des précédentes, comme Excel", async () => {
    const ecrireTrois = (): Promise<void> =>
      Excel.run(async (context) => {
        const feuille = context.workbook.worksheets.getActiveWorksheet();
        for (const adresse of ["A1", "A2", "A3"]) feuille.getRange(adresse).values = [[adresse]];
        await context.sync();
      });
    await ecrireTrois();
    const actions = 30;
    let refusees = 0;
    for (let action = 0; action < actions; action++) {
      await ecrire("A1:A3", [[""], [""], [""]]);
      hote().host.panne({ lot: 1, action, code: "AccessDenied" });
      const code = await ecrireTrois().then(
        () => "réussi",
        (erreur: { code: string }) => erreur.code,
      );
      hote().host.retirerPannes();
      if (code !== "AccessDenied") break;
      refusees += 1;
      const ecrites = (await lireValeurs("A1:A3")).flat();
      const premierVide = ecrites.indexOf("");
      expect(premierVide).toBeGreaterThanOrEqual(0);
      expect(ecrites.slice(premierVide)).toEqual(ecrites.slice(premierVide).map(() => ""));
    }
    expect(refusees).toBeGreaterThan(6);
    expect(refusees).toBeLessThan(actions);
  });

  test("l'erreur dit quelle action a échoué", async () => {
    const lecture = Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      feuille.getRange("A1").values = [[1]];
      feuille.name = "a/b";
      await context.sync();
    });
    await expect(lecture).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Worksheet.name" },
    });
    expect(await lireValeurs("A1")).toEqual([[1]]);
  });
});

describe("une cellule en cours d'édition", () => {
  test("fait échouer les lots", async () => {
    hote().host.commencerSaisie();
    expect(await codeDErreur(ecrire("A1", [[1]]))).toBe("InvalidOperationInCellEditMode");
    hote().host.terminerSaisie();
    await ecrire("A1", [[1]]);
  });

  test("fait attendre ceux qui l'ont demandé", async () => {
    hote().host.commencerSaisie();
    const ecriture = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["attendu"]];
      await context.sync();
    });
    let finie = false;
    void ecriture.then(() => (finie = true));
    await new Promise((suite) => setTimeout(suite, 30));
    expect(finie).toBe(false);
    hote().host.terminerSaisie();
    await ecriture;
    expect(await lireValeurs("A1")).toEqual([["attendu"]]);
  });
});

describe("ce que l'hôte refuse", () => {
  test("une API au-delà de l'ensemble déclaré", async () => {
    const appel = Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("A1:B2")
        .getMergedAreasOrNullObject()
        .load("address");
      await context.sync();
    });
    await expect(appel).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  test("une propriété au-delà de l'ensemble déclaré", async () => {
    const appel = Excel.run(async (context) => {
      const plage = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      plage.load("height");
      await context.sync();
    });
    expect(await codeDErreur(appel)).toBe("ApiNotFound");
  });

  test("une API déclarée que l'hôte ne connaît pas", async () => {
    const appel = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pivotTables.refreshAll();
      await context.sync();
    });
    expect(await codeDErreur(appel)).toBe("NotImplemented");
  });

  test("un ensemble plus bas refuse ce que le plus haut permet", async () => {
    const { demarrerHote } = await import("../../src/hote/sansEcran");
    const ancien = demarrerHote({ ensembles: { ExcelApi: "1.7" } });
    const appel = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").dataValidation.clear();
      await context.sync();
    });
    expect(await codeDErreur(appel)).toBe("ApiNotFound");
    ancien.arreter();
  });
});
