import type { Dossier } from "../../domaine/dossier/dossier";
import type { Scenario } from "../../domaine/financement/simulation/scenario";
import type { SimulationFaite } from "../../domaine/financement/simulation/simulation";

/** Ce qu'une feuille montre : des scénarios dont chaque année a son montant. */
export interface SimulationAEcrire {
  readonly dossier: Dossier;
  readonly actuelle: SimulationFaite;
  readonly scenarios: readonly ScenarioAEcrire[];
  /** AAAA-MM-JJ : la feuille ne suit pas le dossier, elle dit de quand elle date. */
  readonly jour: string;
}

export interface ScenarioAEcrire {
  readonly scenario: Scenario;
  readonly simulation: SimulationFaite;
}
