import type { Fautes } from "../../dossier/valider";
import type { CadreDesScenarios } from "./cadre";
import type { ScenarioSaisi } from "./saisie";

/** Ce que reçoivent les lignes d'un scénario. */
export interface PropsDeLignes {
  readonly saisi: ScenarioSaisi;
  readonly cadre: CadreDesScenarios;
  readonly fautes: Fautes;
  readonly changer: (partie: Partial<ScenarioSaisi>) => void;
  readonly amenerLeFocus: (id: string) => void;
}
