import { lireEtat } from "../../../src/classeur";
import { releverLesAppels } from "../../../src/classeur/inserer";
import { controler, preparerLExamen } from "../../../src/controle/examiner";
import { CONTROLES_DU_CLASSEUR } from "../../../src/controle/classeur";
import { demarrerHote, type HoteSansEcran } from "../../../src/hote/sansEcran";
import { batir, PETITS_MODELES } from "../outils/petitClasseur";

jest.setTimeout(60_000);

let hote: HoteSansEcran;

beforeEach(() => {
  hote = demarrerHote();
});

afterEach(() => hote.arreter());

test("les feuilles de l’utilisateur qui appellent CTG.* se contrôlent aussi dans le classeur ouvert", async () => {
  await batir();
  await hote.Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.add("Notre budget");
    feuille.getRange("A1").values = [[2]];
    feuille.getRange("A3").values = [[3]];
    feuille.getRange("B4").formulas = [["=CTG.SCORE(A1:A3)"]];
    context.workbook.worksheets.add("Sans appel").getRange("A1").values = [[1]];
    await context.sync();
  });
  const { lecture } = await lireEtat(PETITS_MODELES);
  if (lecture.etat !== "lu") throw new Error(lecture.etat);
  const autres = await releverLesAppels();

  expect(autres.map(({ nom }) => nom)).toEqual(["Notre budget"]);
  const dire = (feuilles: typeof autres) =>
    controler(preparerLExamen(lecture, "", feuilles), CONTROLES_DU_CLASSEUR)
      .filter(({ controle }) => controle === "C-CTG-2")
      .map(({ feuille, cellule }) => `${feuille} ${cellule}`);
  expect(dire([])).toEqual([]);
  expect(dire(autres)).toEqual(["Notre budget B4"]);
});
