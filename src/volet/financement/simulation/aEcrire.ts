import type { Dossier } from "../../../domaine/dossier/dossier";
import type { SimulationFaite } from "../../../domaine/financement/simulation/simulation";
import type { SimulationAEcrire } from "../../../plan/simulation";
import type { ScenarioDeroule } from "./derouler";
import { lireLeScenario } from "./lireLeScenario";

/** La feuille à écrire, ou pourquoi elle attend : un montant n'y est jamais partiel. */
export type EcritureProposee =
  | { readonly etat: "prete"; readonly simulation: SimulationAEcrire }
  | { readonly etat: "attend"; readonly raison: string };

/** @param jour AAAA-MM-JJ. */
export function proposerLEcriture(
  dossier: Dossier,
  actuelle: SimulationFaite,
  deroules: readonly ScenarioDeroule[],
  jour: string,
): EcritureProposee {
  if (deroules.length === 0)
    return attend("Ajoutez un scénario\u00a0: la feuille le comparera à la situation actuelle.");
  if (actuelle.total.etat === "refuse") return attend("La situation actuelle n’a pas tous ses montants.");
  const scenarios = deroules.flatMap((deroule) => {
    const lu = lireLeScenario(deroule.saisi);
    return deroule.etat === "simule" && deroule.simulation.total.etat === "calcule" && lu.etat === "lu"
      ? [{ scenario: lu.scenario, simulation: deroule.simulation }]
      : [];
  });
  if (scenarios.length < deroules.length) {
    return attend("Complétez chaque scénario, ou retirez-le\u00a0: chacun doit avoir ses montants.");
  }
  return { etat: "prete", simulation: { dossier, actuelle, scenarios, jour } };
}

function attend(raison: string): EcritureProposee {
  return { etat: "attend", raison };
}
