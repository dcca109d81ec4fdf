import { STYLES } from "../../../src/plan/charte";
import { direLesHypotheses } from "../../../src/plan/simulation/hypotheses";
import { planifierSimulation } from "../../../src/plan/simulation";
import { estMarque } from "../../../src/plan/identifiants";
import { CROISSANCE, REVALORISATION, simulationAEcrire } from "../outils/simulations";
import { SCENARIO_NEUTRE, type Scenario } from "../../../src/domaine/financement/simulation/scenario";

const plan = planifierSimulation(simulationAEcrire(CROISSANCE, REVALORISATION), "CTG Simulation");

const contenuDe = (ligne: number, colonne: number) => {
  const contenu = plan.cellules.find((c) => c.ligne === ligne && c.colonne === colonne)?.contenu;
  return contenu === undefined ? null : "valeur" in contenu ? contenu.valeur : contenu.resultat;
};

const ligneDe = (texte: string) =>
  plan.cellules.find(
    ({ contenu }) => contenu !== undefined && "valeur" in contenu && contenu.valeur === texte,
  )?.ligne ?? -1;

describe("la feuille « CTG Simulation »", () => {
  test("une colonne par scénario, une ligne par année, et le total", () => {
    const titres = ligneDe("Financement de la coordination") + 1;
    expect([0, 1, 2, 3].map((colonne) => contenuDe(titres, colonne))).toEqual([
      "Année",
      "Situation actuelle",
      "Croissance",
      "Revalorisation",
    ]);
    expect([0, 1, 2, 3].map((colonne) => contenuDe(titres + 4, colonne))).toEqual([
      "Année 2024",
      26666.67,
      38666.67,
      28666.67,
    ]);
    expect([0, 1, 2, 3].map((colonne) => contenuDe(titres + 6, colonne))).toEqual([
      "Durée de la CTG",
      133333.35,
      169333.35,
      137333.35,
    ]);
  });

  test("les écarts sont ceux de la simulation", () => {
    const titres = ligneDe("Écart avec la situation actuelle") + 1;
    expect(contenuDe(titres + 6, 2)).toBeCloseTo(36000, 6);
    expect(contenuDe(titres + 6, 3)).toBeCloseTo(4000, 6);
    expect(contenuDe(titres + 6, 1)).toBeNull();
  });

  test("le graphique part d’un tableau dont la première colonne est du texte", () => {
    const [graphique] = plan.graphiques;
    if (graphique === undefined) throw new Error("Pas de graphique.");
    expect(graphique).toMatchObject({ type: "barres", axe: "euros", nom: "CTG_Simulation" });
    const { ligne, colonne, lignes, colonnes } = graphique.source;
    expect([lignes, colonnes, graphique.series.length]).toEqual([6, 4, 3]);
    for (let i = 0; i < lignes; i++) expect(typeof contenuDe(ligne + i, colonne)).toBe("string");
    for (let i = 1; i < lignes; i++) expect(typeof contenuDe(ligne + i, colonne + 3)).toBe("number");
  });

  test("rien n’y est à nous : aucune marque, et aucune protection", () => {
    expect(plan.protegee).toBe(false);
    expect(
      plan.cellules.some(
        ({ contenu }) => contenu !== undefined && "valeur" in contenu && estMarque(contenu.valeur),
      ),
    ).toBe(false);
  });

  test("tous les styles sont de la charte", () => {
    for (const { style } of plan.cellules) expect(Object.keys(STYLES)).toContain(style);
  });

  test("le renouvellement : un forfait par employeur et par scénario", () => {
    const premiere = ligneDe("Au renouvellement de la CTG (R-FORFAIT-4)") + 2;
    expect([0, 1, 2, 3, 4].map((colonne) => contenuDe(premiere + 2, colonne))).toEqual([
      "Employeur e1",
      "Croissance",
      1.5,
      28666.67,
      28666.67 / 1.5,
    ]);
  });
});

describe("les hypothèses", () => {
  const direDe = (...scenarios: readonly Scenario[]) =>
    simulationAEcrire(...scenarios).scenarios.map(direLesHypotheses);

  test("chacune en une phrase, puis ce qu’elles obligent à obtenir", () => {
    const [croissance = [], revalorisation = []] = direDe(CROISSANCE, REVALORISATION);
    expect(croissance.slice(0, 2)).toEqual([
      "À partir de 2023, 0,5\u00a0ETP de plus au titre des nouveaux ETP, Employeur e1\u00a0; 48\u00a0000\u00a0€ par ETP et par an.",
      "Un même montant par ETP pour tous les postes, Employeur e1 (R-FORFAIT-4).",
    ]);
    expect(croissance[2]).toMatch(/^Information\u00a0: .*\(R-COF-1\)$/);
    expect(revalorisation[0]).toBe(
      "À partir de 2024, forfait de 24\u00a0000\u00a0€ par ETP, Employeur e2\u00a0; voie\u00a0: progression significative de l’offre de service\u00a0; contrepartie\u00a0: pas encore dite\u00a0; validation de la Cnaf\u00a0: le 15/11/2023.",
    );
    expect(revalorisation[1]).toMatch(/^Bloquant\u00a0: .*contrepartie.*\(R-FORFAIT-5\)$/);
  });

  test("un scénario sans changement le dit", () => {
    expect(direDe(SCENARIO_NEUTRE)).toEqual([["Aucun changement\u00a0: la situation actuelle."]]);
  });
});
