import { SelectionMoveType, SetSelectionsOperation } from "@univerjs/sheets";
import { ecrire, hoteParTest } from "./outils";

const hote = hoteParTest();

async function surChangement(): Promise<Excel.WorksheetChangedEventArgs[]> {
  const recus: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((evenement) => {
      recus.push(evenement);
      return Promise.resolve();
    });
    await context.sync();
  });
  return recus;
}

describe("événements", () => {
  test("une saisie et une écriture du complément changent des cellules, un recalcul ou un format non", async () => {
    const recus = await surChangement();
    await ecrire("B1", [["=A1*2"]]);
    await hote().host.auRepos();
    await hote().host.utilisateur.saisir("Feuil1", "A1", "2,5");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.font.bold = true;
      await context.sync();
    });
    await hote().host.auRepos();
    expect(recus.map((evenement) => [evenement.address, evenement.changeType, evenement.source])).toEqual([
      ["B1", "RangeEdited", "Local"],
      ["A1", "RangeEdited", "Local"],
    ]);
  });

  test("le gestionnaire peut lire le classeur à jour", async () => {
    await ecrire("B1", [["=A1*2"]]);
    const lus: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async () => {
        await Excel.run(async (suite) => {
          const plage = suite.workbook.worksheets.getActiveWorksheet().getRange("B1").load("values");
          await suite.sync();
          lus.push(plage.values[0]?.[0]);
        });
      });
      await context.sync();
    });
    await hote().host.utilisateur.saisir("Feuil1", "A1", 21);
    await new Promise((suite) => setTimeout(suite, 50));
    expect(lus).toEqual([42]);
  });

  test("une ligne insérée se signale comme telle", async () => {
    const recus = await surChangement();
    await ecrire("A1:A3", [[1], [2], [3]]);
    await hote().host.auRepos();
    recus.length = 0;
    await hote().host.utilisateur.insererLigne("Feuil1", 2);
    expect(recus.map((evenement) => [evenement.changeType, evenement.address])).toContainEqual([
      "RowInserted",
      "2:2",
    ]);
  });

  test("une cellule seule dit ce qu’elle contenait et ce qu’elle contient, une plage ou une formule non", async () => {
    const recus = await surChangement();
    await ecrire("A1", [[1]]);
    await hote().host.utilisateur.saisir("Feuil1", "A1", "2,5");
    await hote().host.utilisateur.saisir("Feuil1", "A1", "");
    await ecrire("A1", [["=1+1"]]);
    await ecrire("A1:A2", [[1], [2]]);
    await hote().host.auRepos();
    expect(recus.map(({ details }) => (details ? [details.valueBefore, details.valueAfter] : null))).toEqual([
      ["", 1],
      [1, 2.5],
      [2.5, ""],
      null,
      null,
    ]);
  });

  test("un tri se signale par la plage qu’il touche", async () => {
    const recus = await surChangement();
    await ecrire("A1:B3", [
      [3, "c"],
      [1, "a"],
      [2, "b"],
    ]);
    await hote().host.auRepos();
    recus.length = 0;
    await hote().host.utilisateur.trier("Feuil1", "A1:B3", 0);
    expect(recus.map(({ changeType, address }) => [changeType, address])).toEqual([["RangeEdited", "A1:B3"]]);
  });

  test("enableEvents à faux les tait", async () => {
    const recus = await surChangement();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await hote().host.auRepos();
    expect(recus).toEqual([]);
  });

  test("sélection, feuille ajoutée, activée et supprimée", async () => {
    const recus: string[] = [];
    const noter = (quoi: string) => (evenement: { worksheetId?: string; address?: string }) => {
      recus.push(`${quoi} ${evenement.address ?? ""}`.trim());
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(noter("sélection"));
      worksheets.onAdded.add(noter("ajoutée"));
      worksheets.onDeleted.add(noter("supprimée"));
      worksheets.onActivated.add(noter("activée"));
      await context.sync();
    });
    const { utilisateur } = hote().host;
    await utilisateur.selectionner("Feuil1", "C3:D4");
    await utilisateur.ajouterFeuille("Grille");
    await utilisateur.supprimerFeuille("Grille");
    await utilisateur.ajouterFeuille("Grille");
    await utilisateur.selectionner("Grille", "A1");
    await hote().host.auRepos();
    expect(recus).toEqual(["sélection C3:D4", "ajoutée", "supprimée", "ajoutée", "activée", "sélection A1"]);
  });

  test("la souris encore enfoncée ne sélectionne pas ; plusieurs plages se disent ensemble", async () => {
    const recus: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(({ address }) => {
        recus.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    const { noyau } = hote().host;
    const [feuille = ""] = noyau.feuilles;
    const plage = (startRow: number, endRow: number) => ({
      range: { startRow, endRow, startColumn: 1, endColumn: 1 },
      primary: null,
      style: null,
    });
    const glisser = (type: SelectionMoveType, ...selections: object[]) =>
      noyau.executer(SetSelectionsOperation, feuille, { selections, type });
    glisser(SelectionMoveType.MOVE_START, plage(1, 1));
    glisser(SelectionMoveType.MOVING, plage(1, 2));
    glisser(SelectionMoveType.MOVE_END, plage(1, 3), plage(5, 5));
    await hote().host.auRepos();
    expect(recus).toEqual(["B2:B4,B6"]);
  });

  test("un gestionnaire retiré n'est plus appelé", async () => {
    const recus: unknown[] = [];
    const gestionnaire = await Excel.run(async (context) => {
      const pose = context.workbook.worksheets.onChanged.add((evenement) => {
        recus.push(evenement);
        return Promise.resolve();
      });
      await context.sync();
      return pose;
    });
    gestionnaire.remove();
    await gestionnaire.context.sync();
    await ecrire("A1", [[1]]);
    await hote().host.auRepos();
    expect(recus).toEqual([]);
  });
});
