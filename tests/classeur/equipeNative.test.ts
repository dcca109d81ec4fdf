import { construire } from "../../src/classeur";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { texteSansInterpretation } from "../../src/classeur/texte";
import { adresse } from "../../src/plan/adresses";
import { BLOCS } from "../../src/plan/equipe/blocs";

const POSTES = "CTG Postes";
const MODE_EMPLOI = "CTG Mode d’emploi";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeAll(async () => {
  hote = demarrerHote();
  const { dossier } = EXEMPLE;
  await construire(dossier, chargerModele(dossier.modele.identifiant), MODELES_POUR_LECTURE);
});

afterAll(() => {
  hote.arreter();
});

type Contenu = string | number;

/** La première cellule qui porte exactement ce texte. */
async function placeDe(feuille: string, texte: string): Promise<{ ligne: number; colonne: number }> {
  return hote.Excel.run(async (context) => {
    const plage = context.workbook.worksheets.getItem(feuille).getUsedRange();
    plage.load("values,rowIndex,columnIndex");
    await context.sync();
    const ligne = plage.values.findIndex((rangee) => rangee.includes(texte));
    const colonne = plage.values[ligne]?.indexOf(texte) ?? -1;
    if (colonne < 0) throw new Error(`« ${texte} » n’est pas dans ${feuille}.`);
    return { ligne: plage.rowIndex + ligne, colonne: plage.columnIndex + colonne };
  });
}

/** Écrit dans une cellule, lit ailleurs, et remet la cellule comme elle était. */
async function pendantQue<T>(
  feuille: string,
  ou: string,
  contenu: Contenu,
  lire: () => Promise<T>,
): Promise<T> {
  const lue = await hote.Excel.run(async (context) => {
    const plage = context.workbook.worksheets.getItem(feuille).getRange(ou).load("values");
    await context.sync();
    return plage.values[0]?.[0] as Contenu;
  });
  await ecrire(feuille, ou, contenu);
  try {
    return await lire();
  } finally {
    await ecrire(feuille, ou, lue);
  }
}

function ecrire(feuille: string, ou: string, contenu: Contenu): Promise<void> {
  // Sans apostrophe, « 06/01/2020 » serait le 1er juin.
  const ecrit = typeof contenu === "string" ? texteSansInterpretation(contenu) : contenu;
  return hote.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(feuille).getRange(ou).values = [[ecrit]];
    await context.sync();
  });
}

async function texteEn(feuille: string, ligne: number, colonne: number): Promise<unknown> {
  return hote.Excel.run(async (context) => {
    const cellule = context.workbook.worksheets.getItem(feuille).getCell(ligne, colonne).load("values");
    await context.sync();
    return cellule.values[0]?.[0];
  });
}

async function signalDesMois(): Promise<unknown> {
  const { ligne } = await placeDe(POSTES, "titres:mois");
  return texteEn(POSTES, ligne - 1, 1);
}

async function colonneDePeriode(rang: number, champ: string): Promise<string> {
  const { ligne } = await placeDe(POSTES, `periode:${rang}`);
  return adresse(ligne, BLOCS.periode.find((colonne) => colonne.champ === champ)?.colonne ?? NaN);
}

const jour = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / (24 * 3600 * 1000) + 25569;

describe("le signal des mois, calculé par un tableur", () => {
  test("se tait tant que les cellules disent ce dont ils sont calculés", async () => {
    expect(await signalDesMois()).toBe("");
  });

  test.each<[champ: string, contenu: Contenu, attendu: string]>([
    ["debut", jour("2020-01-06"), ""],
    ["debut", "06/01/2020", ""],
    ["debut", jour("2020-01-07"), "Une période a changé"],
    ["fin", jour("2024-12-31"), "Une période a changé"],
    ["quotite", 0.7, ""],
    ["quotite", 0.8, "Une période a changé"],
    ["nature", "présence", ""],
    ["nature", "Vacance", "Une période a changé"],
    ["poste", "p1 · Un autre nom", ""],
    ["poste", "p2 · Camille Exemple", "Une période a changé"],
  ])("%s récrit %j : « %s »", async (champ, contenu, attendu) => {
    const dit = String(await pendantQue(POSTES, await colonneDePeriode(1, champ), contenu, signalDesMois));
    expect(dit === "" ? dit : dit.split(" depuis ")[0]).toBe(attendu);
  });

  test("une autre année le réveille", async () => {
    const { ligne, colonne } = await placeDe(MODE_EMPLOI, "Année évaluée");
    const dit = await pendantQue(MODE_EMPLOI, adresse(ligne, colonne + 1), 2030, signalDesMois);
    expect(dit).toContain("L’année évaluée a changé");
  });
});

test("« Où en est ce classeur » compte une période commencée", async () => {
  const { ligne, colonne } = await placeDe(MODE_EMPLOI, "Les périodes");
  const etat = () => texteEn(MODE_EMPLOI, ligne, colonne + 1);
  expect(await etat()).toBe("rien à compléter");
  expect(await pendantQue(POSTES, await colonneDePeriode(10, "fin"), "31/12/2024", etat)).toBe(
    "1 période à compléter",
  );
});

test("les dates portent l’avertissement d’Excel, entre deux bornes", async () => {
  const ou = await colonneDePeriode(1, "debut");
  await hote.Excel.run(async (context) => {
    const validation = context.workbook.worksheets.getItem(POSTES).getRange(ou).dataValidation;
    validation.load("rule,errorAlert");
    await context.sync();
    expect(validation.rule).toEqual({
      date: { formula1: "=DATE(1970,1,1)", formula2: "=DATE(2100,12,31)", operator: "Between" },
    });
    expect(validation.errorAlert).toMatchObject({ style: "Warning", title: "Date à vérifier" });
  });
});
