import { read } from "@e965/xlsx";
import { Workbook } from "exceljs";
import type { PlanClasseur, PlanFeuille } from "../../src/plan/types";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { attribut, balises, cheminsDesFeuilles, lireClasseur, partie, partiesDe } from "./lecteur";
import { PLAN_D_ESSAI } from "./planDEssai";

const TITRES = ["Date", "Objet <& nature>", "Participants"];

const avecJournal = (changer: (journal: PlanFeuille) => PlanFeuille): PlanClasseur => ({
  ...PLAN_D_ESSAI,
  feuilles: PLAN_D_ESSAI.feuilles.map((feuille) => (feuille.cle === "journal" ? changer(feuille) : feuille)),
});

const ecrire = (plan: PlanClasseur) => ecrireClasseur(plan, { titre: "Essai" });

describe("un tableau d’Excel", () => {
  let octets: Uint8Array;
  let parties: Record<string, string>;

  beforeAll(async () => {
    octets = await ecrire(PLAN_D_ESSAI);
    parties = partiesDe(octets);
  });

  test("a sa partie, avec un numéro unique, et la feuille l’appelle en dernier", () => {
    const feuille = partie(parties, cheminsDesFeuilles(parties).get("CTG Journal") ?? "");
    expect(feuille).toMatch(
      /<tableParts count="2"><tablePart r:id="rId1"\/><tablePart r:id="rId2"\/><\/tableParts><\/worksheet>$/,
    );
    const tableaux = ["xl/tables/table1.xml", "xl/tables/table2.xml"].map(
      (chemin) => balises(partie(parties, chemin), "table")[0] ?? "",
    );
    expect(tableaux.map((t) => ["id", "name", "displayName", "ref"].map((cle) => attribut(t, cle)))).toEqual([
      ["1", "CTG_Journal", "CTG_Journal", "B3:D5"],
      ["2", "CTG_Pieces", "CTG_Pieces", "C8:D9"],
    ]);
  });

  test("a pour titres les textes de ses cellules d’en-tête", () => {
    const xml = partie(parties, "xl/tables/table1.xml");
    const colonnes = balises(xml, "tableColumn");
    expect(colonnes.map((colonne) => attribut(colonne, "name"))).toEqual(TITRES);
    expect(colonnes.map((colonne) => attribut(colonne, "id"))).toEqual(["1", "2", "3"]);
    const lu = lireClasseur(octets)["CTG Journal"];
    expect(["B3", "C3", "D3"].map((adresse) => lu?.[adresse]?.valeur)).toEqual(TITRES);
  });

  test("se retrouve dans exceljs", async () => {
    const classeur = new Workbook();
    await classeur.xlsx.load(Buffer.from(octets) as unknown as ArrayBuffer);
    const feuille = classeur.getWorksheet("CTG Journal");
    const tableau = feuille?.getTable("CTG_Journal") as unknown as {
      table: { tableRef: string; columns: { name: string }[]; style: { theme: string } };
    };
    expect(tableau.table.tableRef).toBe("B3:D5");
    expect(tableau.table.columns.map(({ name }) => name)).toEqual(TITRES);
    expect(tableau.table.style.theme).toBe("TableStyleLight1");
  });

  test("ne gêne pas @e965/xlsx, qui ne les lit pas", () => {
    const feuille = read(octets).Sheets["CTG Journal"];
    expect(feuille?.["C4"]?.v).toBe("Copil de lancement");
    expect(feuille?.["D4"]?.v).toBe(14);
  });

  test("une feuille sans tableau n’en appelle pas", () => {
    expect(partie(parties, cheminsDesFeuilles(parties).get("CTG Listes") ?? "")).not.toContain("tablePart");
  });
});

describe("ce qu’Excel « réparerait » se refuse", () => {
  test("un titre absent", async () => {
    const plan = avecJournal((journal) => ({
      ...journal,
      cellules: journal.cellules.filter(({ ligne, colonne }) => ligne !== 2 || colonne !== 2),
    }));
    await expect(ecrire(plan)).rejects.toThrow(
      "Le tableau «\u00a0CTG_Journal\u00a0» n’a pas de titre en C3.",
    );
  });

  test("deux titres pareils, aux majuscules près", async () => {
    const plan = avecJournal((journal) => ({
      ...journal,
      cellules: journal.cellules.map((cellule) =>
        cellule.ligne === 2 && cellule.colonne === 2 ? { ...cellule, contenu: { valeur: "DATE" } } : cellule,
      ),
    }));
    await expect(ecrire(plan)).rejects.toThrow("ont le même titre");
  });

  test.each(["ctg_journal", "CTG_Titre"])("un nom déjà pris, %s", async (nom) => {
    const plan = avecJournal((journal) => ({
      ...journal,
      tableaux: (journal.tableaux ?? []).map((tableau, rang) => (rang === 1 ? { ...tableau, nom } : tableau)),
    }));
    await expect(ecrire(plan)).rejects.toThrow(`Le nom «\u00a0${nom}\u00a0» est celui de deux tableaux`);
  });
});
