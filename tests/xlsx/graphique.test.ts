import { planifierSimulation } from "../../src/plan/simulation";
import type { PlanGraphique } from "../../src/plan/types";
import { xmlDuGraphique } from "../../src/xlsx/graphique";
import { CROISSANCE, simulationAEcrire } from "../plan/outils/simulations";

const feuille = planifierSimulation(simulationAEcrire(CROISSANCE), "CTG Simulation");
const [graphique] = feuille.graphiques;
if (graphique === undefined) throw new Error("La simulation n’a pas de graphique.");

const axeDesValeurs = (plan: PlanGraphique) =>
  /<c:valAx>.*<\/c:valAx>/.exec(xmlDuGraphique(plan, feuille))?.[0] ?? "";

test("un axe en euros part de zéro et laisse Excel choisir son sommet", () => {
  const axe = axeDesValeurs(graphique);
  expect(axe).toContain('<c:min val="0"/>');
  expect(axe).toContain("#,##0&quot;\u00a0€&quot;");
  expect(axe).not.toMatch(/c:max|c:majorUnit/);
});

test("sans mesure dite, il va de 0 à 100\u00a0% par 25", () => {
  const { axe: _, ...enParts } = graphique;
  const axe = axeDesValeurs(enParts);
  expect(axe).toContain('<c:max val="1"/><c:min val="0"/>');
  expect(axe).toContain('<c:majorUnit val="0.25"/>');
});
