import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { SCENARIO_NEUTRE, type Scenario } from "../../../src/domaine/financement/simulation/scenario";
import type { SimulationFaite } from "../../../src/domaine/financement/simulation/simulation";
import { simuler } from "../../../src/domaine/financement/simulation/simuler";
import { chargerProfil, EXEMPLE } from "../../../src/donnees";
import type { SimulationAEcrire } from "../../../src/plan/simulation";
import { dossier, fiche, finance, financement, poste } from "../../domaine/financement/outils/dossiers";

const p1 = poste("p1", 1);
const p2 = poste("p2", 0.5);
const A_FINANCER = dossier([p1, p2], [fiche(p1), fiche(p2, { employeur: "e2" })]);
const DOSSIER: Dossier = { ...EXEMPLE.dossier, ...A_FINANCER };

const FINANCEMENT = financement({
  employeurs: [
    finance({ montantDu: 50000, etpSoutenus: 3, etpPrecedenteCtg: 1 }),
    finance({ employeur: "e2", forfaitGele: 20000, etpPrecedenteCtg: 0.5 }),
  ],
  baremes: [2021, 2022, 2023, 2025].map((annee) => ({
    code: "nouvel-etp" as const,
    annee,
    valeur: 24000,
    source: "Barème fictif",
  })),
});

export const CROISSANCE: Scenario = {
  identifiant: "1",
  nom: "Croissance",
  changements: [
    { employeur: "e1", annee: 2023, sens: "ajout", nature: "nouveau", etp: 0.5, coutParEtp: 48000 },
  ],
  revalorisations: [],
  lisses: ["e1"],
};

export const REVALORISATION: Scenario = {
  identifiant: "2",
  nom: "Revalorisation",
  changements: [],
  revalorisations: [
    {
      employeur: "e2",
      annee: 2024,
      forfaitVise: 24000,
      voie: "offre-de-service",
      contrepartie: "",
      validationDeLaCnaf: "2023-11-15",
    },
  ],
  lisses: [],
};

/** Deux employeurs de 2021 à 2025, au forfait de 50 000 ÷ 3 € et de 20 000 € par ETP, et les scénarios donnés. */
export function simulationAEcrire(...scenarios: readonly Scenario[]): SimulationAEcrire {
  return {
    dossier: DOSSIER,
    actuelle: derouler(SCENARIO_NEUTRE),
    scenarios: scenarios.map((scenario) => ({ scenario, simulation: derouler(scenario) })),
    jour: "2026-11-02",
  };
}

function derouler(scenario: Scenario): SimulationFaite {
  const simulation = simuler(A_FINANCER, FINANCEMENT, chargerProfil("profil-departemental"), scenario);
  if (simulation.etat === "refuse") throw new Error(JSON.stringify(simulation.refus));
  return simulation;
}
