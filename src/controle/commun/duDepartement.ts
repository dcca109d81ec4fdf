import { calculerFinancementDepartemental } from "../../domaine/financement/departemental/calculerFinancementDepartemental";
import type { DossierDepartemental } from "../../domaine/financement/departemental/dossierDepartemental";
import type { ResultatDepartemental } from "../../domaine/financement/departemental/resultatDepartemental";

const CALCULES = new WeakMap<DossierDepartemental, ResultatDepartemental>();

/** Le financement d'un dossier départemental, calculé une fois pour tous les contrôles. */
export function financementDepartemental(dossier: DossierDepartemental): ResultatDepartemental {
  const connu = CALCULES.get(dossier) ?? calculerFinancementDepartemental(dossier);
  CALCULES.set(dossier, connu);
  return connu;
}
