import { useState } from "react";

import type { ScenarioSaisi } from "./saisie";

/** En mémoire seulement, le temps du volet : un essai n'entre pas dans le dossier. */
let gardes: readonly ScenarioSaisi[] = [];

/** Les scénarios, qui survivent à une relecture du classeur et à un changement d'écran. */
export function useScenarios(): [readonly ScenarioSaisi[], (scenarios: readonly ScenarioSaisi[]) => void] {
  const [scenarios, montrer] = useState(gardes);
  const poser = (suivants: readonly ScenarioSaisi[]) => {
    gardes = suivants;
    montrer(suivants);
  };
  return [scenarios, poser];
}
