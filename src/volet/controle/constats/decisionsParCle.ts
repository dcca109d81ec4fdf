import type { Rapprochement } from "../../../domaine/controle/rapprocher";
import type { DecisionDuConstat } from "./CarteDuConstat";

/** Clé d'un constat d'aujourd'hui → ce que l'on en a décidé, et si cela tient. */
export function decisionsParCle({
  vus,
  acceptes,
  changes,
  sansMotif,
}: Rapprochement): ReadonlyMap<string, DecisionDuConstat> {
  const decisions = new Map<string, DecisionDuConstat>();
  const ranger = (decides: Rapprochement["vus"], aRevoir: DecisionDuConstat["aRevoir"]) => {
    for (const { constat, traitement } of decides) decisions.set(constat.cle, { traitement, aRevoir });
  };
  ranger(vus, "");
  ranger(acceptes, "");
  ranger(changes, "change");
  ranger(sansMotif, "sans-motif");
  return decisions;
}
