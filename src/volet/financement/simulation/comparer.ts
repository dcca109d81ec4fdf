import { montantDe, type Calcul } from "../../../domaine/financement/explication/calcul";
import type { SimulationFaite } from "../../../domaine/financement/simulation/simulation";
import type { ScenarioDeroule } from "./derouler";

/** Les scénarios côte à côte : une colonne chacun, après la situation actuelle. */
export interface Comparaison {
  readonly colonnes: readonly Colonne[];
  readonly annees: readonly LigneDeComparaison[];
  /** Sur la durée de la CTG. */
  readonly total: readonly Case[];
}

export interface Colonne {
  /** Vide : la situation actuelle. */
  readonly scenario: string;
  readonly nom: string;
}

export interface LigneDeComparaison {
  readonly annee: number;
  readonly cases: readonly Case[];
}

export type Case =
  /** Euros, au centime ; l'écart est avec la situation actuelle, `null` dans sa propre colonne ou si elle est refusée. */
  | { readonly etat: "montant"; readonly montant: number; readonly ecart: number | null }
  | { readonly etat: "refuse" }
  | { readonly etat: "a-completer" };

export const SITUATION_ACTUELLE = "Situation actuelle";

export function comparer(actuelle: SimulationFaite, scenarios: readonly ScenarioDeroule[]): Comparaison {
  return {
    colonnes: [
      { scenario: "", nom: SITUATION_ACTUELLE },
      ...scenarios.map(({ saisi }) => ({ scenario: saisi.identifiant, nom: nommer(saisi.nom) })),
    ],
    annees: actuelle.annees.map(({ annee, total }, rang) => ({
      annee,
      cases: [
        caseDe(total, null),
        ...scenarios.map((scenario) =>
          caseDuScenario(scenario, ({ annees }) => annees[rang] ?? { total, ecart: null }),
        ),
      ],
    })),
    total: [
      caseDe(actuelle.total, null),
      ...scenarios.map((scenario) => caseDuScenario(scenario, (simulation) => simulation)),
    ],
  };
}

/** Un scénario que l'on renomme reste désigné. */
export function nommer(nom: string): string {
  return nom.trim() === "" ? "Sans nom" : nom.trim();
}

function caseDuScenario(
  scenario: ScenarioDeroule,
  de: (simulation: SimulationFaite) => { readonly total: Calcul; readonly ecart: number | null },
): Case {
  if (scenario.etat !== "simule") return { etat: scenario.etat };
  const { total, ecart } = de(scenario.simulation);
  return caseDe(total, ecart);
}

function caseDe(total: Calcul, ecart: number | null): Case {
  const montant = montantDe(total);
  return montant === null ? { etat: "refuse" } : { etat: "montant", montant, ecart };
}
