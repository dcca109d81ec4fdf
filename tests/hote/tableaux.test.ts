import { codeDErreur, ecrire, hoteParTest, lireValeurs } from "./outils";

const hote = hoteParTest();

const DONNEES = [
  ["Date", "Objet", "Présents"],
  [1, "Copil", 12],
  [2, "Atelier", 5],
];

/** Un tableau `Essai` en B2:D4 de la feuille active. */
async function poser(): Promise<void> {
  await ecrire("B2:D4", DONNEES);
  await surLaFeuille((feuille) => {
    const tableau = feuille.tables.add("B2:D4", true);
    tableau.name = "Essai";
    tableau.style = "TableStyleLight9";
  });
}

async function surLaFeuille<T>(
  faire: (feuille: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
  nom?: string,
): Promise<T> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const feuille = nom === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(nom);
    const resultat = await faire(feuille, context);
    await context.sync();
    return resultat;
  });
}

/** L'adresse d'un tableau, `null` s'il n'existe pas. */
function adresseDe(nom = "Essai"): Promise<string | null> {
  return surLaFeuille(async (_, context) => {
    const tableau = context.workbook.tables.getItemOrNullObject(nom);
    const plage = tableau.getRange();
    plage.load("address");
    await context.sync();
    return tableau.isNullObject ? null : plage.address;
  });
}

const ajouter = (valeurs?: unknown[][], rang: number | null = null) =>
  surLaFeuille((feuille) => {
    feuille.tables
      .getItem("Essai")
      .rows.add(rang as unknown as number, valeurs as (string | number | boolean)[][]);
  });

describe("un tableau", () => {
  test("se crée, se nomme et se relit d’un lot à l’autre", async () => {
    await poser();
    const lu = await surLaFeuille(async (feuille, context) => {
      const tableau = feuille.tables.getItem("Essai");
      tableau.load("name,style,showTotals,showFilterButton");
      tableau.rows.load("count");
      tableau.columns.load("items/name");
      feuille.tables.load("count,items/name");
      const [enTete, donnees] = [tableau.getHeaderRowRange(), tableau.getDataBodyRange()];
      enTete.load("address");
      donnees.load("values");
      tableau.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(feuille.tables.items.map(({ name }) => name)).toEqual(["Essai"]);
      return [tableau.name, tableau.style, tableau.showTotals, tableau.rows.count, enTete.address].concat(
        tableau.columns.items.map(({ name }) => name),
        JSON.stringify(donnees.values),
        String(tableau.autoFilter.isDataFiltered),
      );
    });
    expect(lu).toEqual([
      "Essai",
      "TableStyleLight9",
      false,
      2,
      "Feuil1!B2:D2",
      "Date",
      "Objet",
      "Présents",
      JSON.stringify(DONNEES.slice(1)),
      "false",
    ]);
  });

  test("un tableau absent est nul, ses plages aussi", async () => {
    expect(await adresseDe("Absent")).toBeNull();
    expect(await codeDErreur(surLaFeuille((feuille) => void feuille.tables.getItem("Absent").delete()))).toBe(
      "ItemNotFound",
    );
  });

  test("n’en chevauche pas un autre, et ne prend ni un nom pris ni un nom mal formé", async () => {
    await poser();
    const erreurs = await Promise.all(
      ["D4:E6", "F1:G2"].map((adresse) =>
        codeDErreur(
          surLaFeuille((feuille) => {
            feuille.tables.add(adresse, true).name = adresse === "F1:G2" ? "essai" : "Autre";
          }),
        ),
      ),
    );
    expect(erreurs).toEqual(["InvalidArgument", "InvalidArgument"]);
    const malForme = surLaFeuille((feuille) => void (feuille.tables.getItem("Essai").name = "A1"));
    expect(await codeDErreur(malForme)).toBe("InvalidArgument");
  });

  test("les titres vides se nomment, les doubles se numérotent", async () => {
    await ecrire("A1:C2", [
      ["Objet", "", "Objet"],
      [1, 2, 3],
    ]);
    await surLaFeuille((feuille) => void feuille.tables.add("A1:C2", true));
    expect(await lireValeurs("A1:C1")).toEqual([["Objet", "Colonne2", "Objet2"]]);
  });
});

describe("une ligne ajoutée", () => {
  test("à la fin : le tableau s’allonge, ce qui est dessous descend dans ses seules colonnes", async () => {
    await poser();
    await ecrire("A5:D5", [["à côté", "dessous", "", ""]]);
    await ajouter([[3, "Groupe", 7]]);
    expect(await adresseDe()).toBe("Feuil1!B2:D5");
    expect(await lireValeurs("A5:D6")).toEqual([
      ["à côté", 3, "Groupe", 7],
      ["", "dessous", "", ""],
    ]);
  });

  test("au milieu", async () => {
    await poser();
    await ajouter([[9, "Entre", 1]], 1);
    expect(await lireValeurs("C3:C5")).toEqual([["Copil"], ["Entre"], ["Atelier"]]);
    expect(await adresseDe()).toBe("Feuil1!B2:D5");
  });

  test("reçoit l’aspect, la validation et la colonne calculée de celle du dessus", async () => {
    await ecrire("B2:E4", [
      ["Date", "Objet", "Présents", "Double"],
      [1, "Copil", 12, "=D3*2"],
      [2, "Atelier", 5, "=D4*2"],
    ]);
    await surLaFeuille((feuille) => {
      feuille.tables.add("B2:E4", true).name = "Essai";
      feuille.getRange("B3:B4").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"]];
      feuille.getRange("D3:D4").dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" },
      };
    });
    await ajouter([[3, "Groupe", 7, null]]);
    const lu = await surLaFeuille(async (feuille, context) => {
      const [ligne, presents] = [feuille.getRange("B5:E5"), feuille.getRange("D5").dataValidation];
      ligne.load("formulas,values,numberFormat");
      presents.load("type");
      await context.sync();
      return [ligne.formulas[0]?.[3], ligne.values[0]?.[3], ligne.numberFormat[0]?.[0], presents.type];
    });
    expect(lu).toEqual(["=D5*2", 14, "dd/mm/yyyy", "WholeNumber"]);
  });

  test("d’une autre largeur se refuse", async () => {
    await poser();
    expect(await codeDErreur(ajouter([[1, 2]]))).toBe("InvalidArgument");
  });

  test("d’une feuille protégée se refuse, même déverrouillée", async () => {
    await poser();
    hote().host.utilisateur.protegerFeuille("Feuil1");
    expect(await codeDErreur(ajouter([[3, "Groupe", 7]]))).toBe("AccessDenied");
  });

  test("ne coupe pas un autre tableau en deux", async () => {
    await poser();
    await ecrire("A7:B8", [
      ["x", "y"],
      [1, 2],
    ]);
    await surLaFeuille((feuille) => void feuille.tables.add("A7:B8", true));
    expect(await codeDErreur(ajouter([[3, "Groupe", 7]]))).toBe("InsertDeleteConflict");
  });
});

describe("une ligne retirée", () => {
  const retirer = (rang: number) =>
    surLaFeuille((feuille) => feuille.tables.getItem("Essai").rows.getItemAt(rang).delete());

  test("fait remonter les autres ; la dernière se vide seulement", async () => {
    await poser();
    await ecrire("A3:A4", [["un"], ["deux"]]);
    await retirer(0);
    expect(await adresseDe()).toBe("Feuil1!B2:D3");
    expect(await lireValeurs("A3:C4")).toEqual([
      ["un", 2, "Atelier"],
      ["deux", "", ""],
    ]);
    await retirer(0);
    expect(await adresseDe()).toBe("Feuil1!B2:D3");
    expect(await lireValeurs("B3:D3")).toEqual([["", "", ""]]);
  });

  test("d’un tableau filtré se refuse", async () => {
    await poser();
    await hote().host.utilisateur.filtrer("Essai", "Objet", ["Copil"]);
    expect(await codeDErreur(retirer(1))).toBe("InsertDeleteConflict");
    await hote().host.utilisateur.filtrer("Essai", "Objet", []);
    await retirer(1);
    expect(await adresseDe()).toBe("Feuil1!B2:D3");
  });
});

describe("ce que l’utilisateur fait", () => {
  test("taper sous la dernière ligne ou à droite de l’en-tête étend le tableau, plus loin non", async () => {
    await poser();
    const { utilisateur } = hote().host;
    await utilisateur.saisir("Feuil1", "C5", "Groupe");
    expect(await adresseDe()).toBe("Feuil1!B2:D5");
    await utilisateur.saisir("Feuil1", "E2", "À moi");
    expect(await adresseDe()).toBe("Feuil1!B2:E5");
    await utilisateur.saisir("Feuil1", "C7", "loin");
    expect(await adresseDe()).toBe("Feuil1!B2:E5");
  });

  test("une écriture du complément sous le tableau ne l’étend pas", async () => {
    await poser();
    await ecrire("B5", [["dessous"]]);
    expect(await adresseDe()).toBe("Feuil1!B2:D4");
  });

  test("des lignes insérées au-dessus, dans le tableau, supprimées : il suit", async () => {
    await poser();
    const { utilisateur } = hote().host;
    await utilisateur.insererLigne("Feuil1", 1);
    await utilisateur.insererLigne("Feuil1", 5);
    expect(await adresseDe()).toBe("Feuil1!B3:D6");
    await utilisateur.supprimerLigne("Feuil1", 4, 2);
    expect(await adresseDe()).toBe("Feuil1!B3:D4");
  });

  test("copier la feuille copie le tableau sous un autre nom ; la supprimer l’emporte", async () => {
    await poser();
    const copie = await hote().host.utilisateur.copierFeuille("Feuil1");
    const noms = await surLaFeuille(async (feuille, context) => {
      feuille.tables.load("items/name");
      await context.sync();
      return feuille.tables.items.map(({ name }) => name);
    }, copie);
    expect(noms).toEqual(["Essai1"]);
    await hote().host.utilisateur.supprimerFeuille("Feuil1");
    expect(await adresseDe()).toBeNull();
  });

  test("convertir en plage laisse les cellules", async () => {
    await poser();
    await surLaFeuille((feuille) => void feuille.tables.getItem("Essai").convertToRange());
    expect(await adresseDe()).toBeNull();
    expect(await lireValeurs("B2:D4")).toEqual(DONNEES);
  });
});

test("les totaux occupent la dernière ligne, hors des données", async () => {
  await poser();
  await surLaFeuille((feuille) => void (feuille.tables.getItem("Essai").showTotals = true));
  await ajouter([[3, "Groupe", 7]]);
  expect(await lireValeurs("B4:C6")).toEqual([
    [2, "Atelier"],
    [3, "Groupe"],
    ["Total", ""],
  ]);
  expect(await adresseDe()).toBe("Feuil1!B2:D6");
});

test("l’instantané dit les tableaux, et l’export les garde dans le plan", async () => {
  const { planDuClasseur } = await import("../../src/hote/exporter");
  await poser();
  const { feuilles } = await hote().host.instantane();
  expect(feuilles[0]).toMatchObject({ tableaux: [{ nom: "Essai", zone: "B2:D4" }] });
  expect(planDuClasseur(hote().host.noyau).plan.feuilles[0]?.tableaux).toEqual([
    { nom: "Essai", plage: { ligne: 1, colonne: 1, lignes: 3, colonnes: 3 }, style: "TableStyleLight9" },
  ]);
});
