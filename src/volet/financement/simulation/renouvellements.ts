import type { Renouvellement, SimulationFaite } from "../../../domaine/financement/simulation/simulation";
import { nommer, SITUATION_ACTUELLE } from "./comparer";
import type { ScenarioDeroule } from "./derouler";

/** R-FORFAIT-4 : ce que la CTG suivante reprendrait d'un employeur, selon chaque scénario. */
export interface RenouvellementsDeLEmployeur {
  readonly nom: string;
  readonly lignes: readonly LigneDeRenouvellement[];
}

export interface LigneDeRenouvellement {
  /** Vide : la situation actuelle. */
  readonly scenario: string;
  readonly nom: string;
  /** `null` : sa dernière année n'a pas de montant. */
  readonly renouvellement: Renouvellement | null;
}

export function renouvellements(
  actuelle: SimulationFaite,
  scenarios: readonly ScenarioDeroule[],
): RenouvellementsDeLEmployeur[] {
  const colonnes = [
    { scenario: "", nom: SITUATION_ACTUELLE, connus: actuelle.renouvellement },
    ...scenarios.map((scenario) => ({
      scenario: scenario.saisi.identifiant,
      nom: nommer(scenario.saisi.nom),
      connus: scenario.etat === "simule" ? scenario.simulation.renouvellement : [],
    })),
  ];
  const derniere = actuelle.annees[actuelle.annees.length - 1];
  return (derniere?.employeurs ?? []).map(({ employeur, nom }) => ({
    nom,
    lignes: colonnes.map(({ connus, ...colonne }) => ({
      ...colonne,
      renouvellement: connus.find((connu) => connu.employeur === employeur) ?? null,
    })),
  }));
}
