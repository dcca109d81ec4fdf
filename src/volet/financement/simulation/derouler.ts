import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import type { DossierAFinancer } from "../../../domaine/financement/dossierAFinancer";
import type { Refus } from "../../../domaine/financement/explication/calcul";
import type { Financement } from "../../../domaine/financement/financement";
import type { SimulationFaite } from "../../../domaine/financement/simulation/simulation";
import { simuler } from "../../../domaine/financement/simulation/simuler";
import type { Fautes } from "../../dossier/valider";
import { lireLeScenario } from "./lireLeScenario";
import type { ScenarioSaisi } from "./saisie";

/** Un scénario, et ce qu'il devient : à compléter, refusé par une règle, ou déroulé. */
export type ScenarioDeroule = { readonly saisi: ScenarioSaisi } & (
  | { readonly etat: "a-completer"; readonly fautes: Fautes }
  | { readonly etat: "refuse"; readonly refus: readonly Refus[] }
  | { readonly etat: "simule"; readonly simulation: SimulationFaite }
);

/** Ce qu'il faut d'un dossier pour simuler. */
export interface ASimuler {
  readonly dossier: DossierAFinancer;
  readonly financement: Financement;
  readonly profil: ProfilDeCaf;
}

export function derouler(saisi: ScenarioSaisi, { dossier, financement, profil }: ASimuler): ScenarioDeroule {
  const lu = lireLeScenario(saisi);
  if (lu.etat === "fautif") return { saisi, etat: "a-completer", fautes: lu.fautes };
  const simulation = simuler(dossier, financement, profil, lu.scenario);
  return simulation.etat === "refuse"
    ? { saisi, etat: "refuse", refus: simulation.refus }
    : { saisi, etat: "simule", simulation };
}
