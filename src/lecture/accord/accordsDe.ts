import type { Manquants } from "../../plan/aligner";
import type { Deplacement } from "../../plan/deplacer";
import type { PlanClasseur } from "../../plan/types";
import type { FeuilleReperee } from "../reperer";
import { accorder, deplacementDe, type Accord } from "./accorder";

/** Clé de plan → accord, pour les feuilles qui existent et que leurs repères situent. */
export function accordsDe(
  plan: PlanClasseur,
  { feuilles }: { readonly feuilles: ReadonlyMap<string, FeuilleReperee> },
  manquantsDe: (cle: string) => Manquants,
): Map<string, Accord> {
  const accords = new Map<string, Accord>();
  for (const feuille of plan.feuilles) {
    const reperee = feuilles.get(feuille.cle);
    const accord = reperee === undefined ? null : accorder(feuille, reperee, manquantsDe(feuille.cle));
    if (accord !== null) accords.set(feuille.cle, accord);
  }
  return accords;
}

export function deplacementsDe(accords: ReadonlyMap<string, Accord>): Map<string, Deplacement> {
  return new Map([...accords].map(([cle, accord]) => [cle, deplacementDe(accord)]));
}
