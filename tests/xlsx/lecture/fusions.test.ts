import { LIMITES } from "../../../src/xlsx/lecture/limites";
import { partiesAvec } from "./outils/classeurDEssai";
import { zipperTextes } from "./outils/fabriquer";
import { issueDe } from "./outils/issue";

const FEUILLE = "xl/worksheets/sheet1.xml";

/** Une feuille d'une cellule, et ses fusions. */
function lire(fusions: string) {
  const parties = partiesAvec('<row r="1"><c r="A1"><v>1</v></c></row>');
  const feuille = parties[FEUILLE] ?? "";
  const issue = issueDe(
    zipperTextes({ ...parties, [FEUILLE]: feuille.replace("</sheetData>", `</sheetData>${fusions}`) }),
  );
  return issue.etat === "refuse" ? issue.phrase : issue.classeur.feuilles[0]?.fusions;
}

test("les cellules fusionnées d’une feuille sont lues, sans toucher à ses valeurs", () => {
  expect(lire('<mergeCells count="2"><mergeCell ref="B2:D2"/><mergeCell ref="A5:A7"/></mergeCells>')).toEqual(
    [
      { ligne: 1, colonne: 1, lignes: 1, colonnes: 3 },
      { ligne: 4, colonne: 0, lignes: 3, colonnes: 1 },
    ],
  );
  expect(lire("")).toEqual([]);
});

test("un autre élément d’une feuille n’est pas une fusion", () => {
  expect(lire('<hyperlinks><mergeCell ref="B2:D2"/></hyperlinks>')).toEqual([]);
});

test.each(["", "B2:", "D2:B2", "B2:XFE9", "zone"])("une fusion impossible est refusée : « %s »", (ref) => {
  expect(lire(`<mergeCells><mergeCell ref="${ref}"/></mergeCells>`)).toMatch(/a une fusion impossible/);
});

test("au-delà de la limite, le fichier est refusé", () => {
  const trop = '<mergeCell ref="A1:B2"/>'.repeat(LIMITES.fusions + 1);
  expect(lire(`<mergeCells>${trop}</mergeCells>`)).toMatch(/100\s000 cellules fusionnées/);
});
