import { releverAilleurs } from "../../src/classeur/releverAilleurs";
import { MODELES } from "../../src/donnees";
import { BORNES, reconnaitreLesGrilles } from "../../src/lecture/ailleurs";
import { hoteParTest } from "../hote/outils";
import { libelles } from "../lecture/ailleurs/outils/difformes";

const hote = hoteParTest();

async function ecrire(nom: string, valeurs: (string | number)[][], masquee = false): Promise<void> {
  await Excel.run(async (context) => {
    const feuille = context.workbook.worksheets.add(nom);
    feuille.getRangeByIndexes(2, 1, valeurs.length, valeurs[0]?.length ?? 1).values = valeurs;
    if (masquee) feuille.visibility = Excel.SheetVisibility.hidden;
    await context.sync();
  });
}

const GRILLE = [
  ["Activités", "Famille", "Éducation", "Social"],
  ...libelles().map(({ libelle }) => [libelle, 1, 2, 3]),
];

test("toutes les feuilles, masquées comprises, en trois allers-retours, sans rien écrire", async () => {
  await ecrire("Ma grille", GRILLE);
  await ecrire("Cachée", GRILLE, true);
  const avant = await hote().host.instantane();
  const lots = hote().host.journal.lots.length;
  const { classeur, incompletes } = await releverAilleurs();
  expect(hote().host.journal.lots.length - lots).toBe(3);
  expect(incompletes).toEqual([]);
  expect(await hote().host.instantane()).toEqual(avant);
  const { feuilles } = reconnaitreLesGrilles(classeur, MODELES, incompletes);
  expect(
    feuilles.map(({ feuille, grilles: [g] }) => [feuille, g?.masquee, g?.activites[0]?.cellule]),
  ).toEqual([
    ["Ma grille", false, "B4"],
    ["Cachée", true, "B4"],
  ]);
});

test("une feuille trop longue ne se lit qu’en partie, et se nomme", async () => {
  await ecrire(
    "Longue",
    Array.from({ length: BORNES.lignes + 10 }, (_, rang) => [rang]),
  );
  const { classeur, incompletes } = await releverAilleurs();
  expect(incompletes).toEqual(["Longue"]);
  expect(classeur.feuilles.find(({ nom }) => nom === "Longue")?.valeurs).toHaveLength(BORNES.lignes);
});
