import { codeDErreur, hoteParTest } from "./outils";

hoteParTest();

const ajouter = (nom?: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.add(nom);
    await context.sync();
  });

describe("feuilles", () => {
  test("une feuille ajoutée vient en dernier, sans être activée", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const feuille = worksheets.add("Grille");
      feuille.load("name,id,position,visibility,tabColor,showGridlines");
      worksheets.load("items/name,items/id,items/visibility");
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      const premiere = worksheets.getFirst();
      premiere.load("name");
      const compte = worksheets.getCount();
      await context.sync();
      expect(feuille.position).toBe(1);
      expect(feuille.visibility).toBe("Visible");
      expect(feuille.tabColor).toBe("");
      expect(feuille.showGridlines).toBe(true);
      expect(worksheets.items.map((item) => item.name)).toEqual(["Feuil1", "Grille"]);
      expect(worksheets.items[1]?.id).toBe(feuille.id);
      expect(active.name).toBe("Feuil1");
      expect(premiere.name).toBe("Feuil1");
      expect(compte.value).toBe(2);
    });
  });

  test("on lit une collection élément par élément", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("B").getRange("A1").values = [["dans B"]];
      worksheets.load("items");
      await context.sync();
      const cellules = worksheets.items.map((feuille) => feuille.getRange("A1").load("values"));
      await context.sync();
      expect(cellules.map((cellule) => cellule.values[0]?.[0])).toEqual(["", "dans B"]);
    });
  });

  test("un objet nul se reconnaît, une feuille absente lève ItemNotFound", async () => {
    await Excel.run(async (context) => {
      const absente = context.workbook.worksheets.getItemOrNullObject("Absente");
      const cellule = absente.getRange("A1");
      absente.load("name");
      await context.sync();
      expect(absente.isNullObject).toBe(true);
      cellule.load("values");
      await context.sync();
      expect(cellule.isNullObject).toBe(true);
    });
    const lecture = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Absente").load("name");
      await context.sync();
    });
    expect(await codeDErreur(lecture)).toBe("ItemNotFound");
  });

  test.each(["", "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "x".repeat(32), "'quoté", "Historique"])(
    "le nom « %s » est refusé",
    async (nom) => {
      const renommer = Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().name = nom;
        await context.sync();
      });
      expect(await codeDErreur(renommer)).toBe("InvalidArgument");
    },
  );

  test("un nom déjà pris est refusé, sans égard à la casse", async () => {
    expect(await codeDErreur(ajouter("FEUIL1"))).toBe("ItemAlreadyExists");
  });

  test("nom, onglet, quadrillage, visibilité et position se règlent", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const feuille = worksheets.add("Grille");
      feuille.name = "CTG Grille";
      feuille.tabColor = "#1b3a57";
      feuille.showGridlines = false;
      feuille.position = 0;
      feuille.visibility = "Hidden";
      feuille.load("name,tabColor,showGridlines,visibility,position");
      await context.sync();
      expect(feuille.toJSON()).toMatchObject({
        name: "CTG Grille",
        tabColor: "#1B3A57",
        showGridlines: false,
        visibility: "Hidden",
        position: 0,
      });
    });
  });

  test("la dernière feuille visible ne se masque ni ne se supprime", async () => {
    const supprimer = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().delete();
      await context.sync();
    });
    expect(await codeDErreur(supprimer)).toBe("InvalidOperation");
    const masquer = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().visibility = "Hidden";
      await context.sync();
    });
    expect(await codeDErreur(masquer)).toBe("InvalidOperation");
  });

  test("supprimer la feuille active en active une autre", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const feuille = worksheets.add("Grille");
      feuille.activate();
      feuille.delete();
      worksheets.load("items/name");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(worksheets.items.map((item) => item.name)).toEqual(["Feuil1"]);
      expect(active.name).toBe("Feuil1");
    });
  });

  test("volets figés, sélection et cellule active", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      const avant = feuille.freezePanes.getLocationOrNullObject();
      avant.load("address");
      feuille.freezePanes.freezeAt(feuille.getRange("A1:B3"));
      const fige = feuille.freezePanes.getLocationOrNullObject();
      fige.load("address");
      feuille.getRange("C4:D5").select();
      const selection = context.workbook.getSelectedRange();
      const cellule = context.workbook.getActiveCell();
      selection.load("address");
      cellule.load("address");
      await context.sync();
      expect(avant.isNullObject).toBe(true);
      expect(fige.address).toBe("Feuil1!A1:B3");
      expect(selection.address).toBe("Feuil1!C4:D5");
      expect(cellule.address).toBe("Feuil1!C4");
      feuille.freezePanes.freezeRows(2);
      const lignes = feuille.freezePanes.getLocationOrNullObject();
      lignes.load("address");
      await context.sync();
      expect(lignes.address).toBe("Feuil1!1:2");
      feuille.freezePanes.unfreeze();
      const apres = feuille.freezePanes.getLocationOrNullObject();
      apres.load("address");
      await context.sync();
      expect(apres.isNullObject).toBe(true);
    });
  });

  test("une plage donnée par son nom défini", async () => {
    await Excel.run(async (context) => {
      const feuille = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("CTG_Notes", feuille.getRange("B2:C3"));
      const plage = feuille.getRange("CTG_Notes");
      plage.load("address");
      await context.sync();
      expect(plage.address).toBe("Feuil1!B2:C3");
    });
  });

  test("lecture seule : lue, et toute écriture est refusée", async () => {
    const { demarrerHote } = await import("../../src/hote/sansEcran");
    const hote = demarrerHote();
    hote.host.lectureSeule = true;
    await Excel.run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
    });
    expect(await codeDErreur(ajouter("x"))).toBe("AccessDenied");
    hote.arreter();
  });
});
