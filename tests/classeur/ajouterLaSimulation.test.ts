import { ajouterLaSimulation } from "../../src/classeur/ajouterLaSimulation";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { planifierSimulation } from "../../src/plan/simulation";
import { CROISSANCE, REVALORISATION, simulationAEcrire } from "../plan/outils/simulations";
import { batir, dossierLu, refus } from "./outils/petitClasseur";

jest.setTimeout(120_000);

const SIMULATION = simulationAEcrire(CROISSANCE, REVALORISATION);

let hote: HoteSansEcran;

beforeEach(() => {
  hote = demarrerHote();
});

afterEach(() => {
  hote.arreter();
});

/** Les valeurs calculées de la feuille, depuis A1. */
async function valeursDe(feuille: string): Promise<unknown[][]> {
  return hote.Excel.run(async (context) => {
    const plage = context.workbook.worksheets.getItem(feuille).getRange("A1:E60");
    plage.load("values");
    await context.sync();
    return plage.values;
  });
}

test("chaque formule native dit ce que la simulation a calculé", async () => {
  const nom = await ajouterLaSimulation(SIMULATION);
  const { cellules } = planifierSimulation(SIMULATION, nom);
  const valeurs = await valeursDe(nom);
  let formules = 0;
  for (const { ligne, colonne, contenu } of cellules) {
    if (contenu === undefined || !("formule" in contenu)) continue;
    formules++;
    expect(valeurs[ligne]?.[colonne]).toBeCloseTo(Number(contenu.resultat), 6);
  }
  expect(formules).toBeGreaterThan(20);
});

test("le graphique a une série par scénario, et un axe en euros qui part de zéro", async () => {
  const nom = await ajouterLaSimulation(SIMULATION);
  const lu = await hote.Excel.run(async (context) => {
    const graphique = context.workbook.worksheets.getItem(nom).charts.getItem("CTG_Simulation");
    const { valueAxis } = graphique.axes;
    graphique.series.load("items/name");
    valueAxis.load("minimum,numberFormat");
    await context.sync();
    return {
      series: graphique.series.items.map(({ name }) => name),
      minimum: Number(valueAxis.minimum),
      format: valueAxis.numberFormat,
    };
  });
  expect(lu).toEqual({
    series: ["Situation actuelle", "Croissance", "Revalorisation"],
    minimum: 0,
    format: '#,##0"\u00a0€"',
  });
});

test("une seconde écriture ajoute une autre feuille, et laisse la première telle que l’utilisateur l’a annotée", async () => {
  const premiere = await ajouterLaSimulation(SIMULATION);
  await hote.host.utilisateur.saisir(premiere, "B8", "annoté");
  const [avant] = (await hote.host.instantane()).feuilles.slice(-1);
  expect(await ajouterLaSimulation(SIMULATION)).toBe("CTG Simulation (2)");
  const { feuilles } = await hote.host.instantane();
  expect(JSON.stringify(feuilles[feuilles.length - 2])).toBe(JSON.stringify(avant));
});

test("le dossier du classeur n’en sait rien", async () => {
  await batir();
  const avant = await dossierLu();
  await ajouterLaSimulation(SIMULATION);
  expect(await dossierLu()).toEqual(avant);
});

test.each([1, 2])("une panne au lot %i remet le classeur comme avant, et le dit", async (lot) => {
  const avant = (await hote.host.instantane()).feuilles;
  hote.host.panne({ lot, code: "GeneralException" });
  const erreur = await refus(ajouterLaSimulation(SIMULATION));
  hote.host.retirerPannes();
  expect(erreur.message).toMatch(/^Excel n’a pas pu mener/);
  expect((await hote.host.instantane()).feuilles).toEqual(avant);
});

test("une panne au milieu de l’écriture : la feuille commencée s’en va", async () => {
  const avant = (await hote.host.instantane()).feuilles;
  hote.host.panne({ lot: 2, action: 20, code: "GeneralException" });
  const erreur = await refus(ajouterLaSimulation(SIMULATION));
  hote.host.retirerPannes();
  expect(erreur.message).toMatch(/remis comme avant/);
  expect((await hote.host.instantane()).feuilles).toEqual(avant);
});

test("une structure protégée se dit avant d’agir", async () => {
  hote.host.structureProtegee = true;
  expect((await refus(ajouterLaSimulation(SIMULATION))).code).toBe("StructureProtegee");
});
