import type { ActionDuPlan } from "../../../domaine/planDAction/planDAction";
import { memeContenu } from "../memeContenu";
import { brouillonDe, brouillonNeuf, type BrouillonDAction } from "./brouillon";

/** Le formulaire ouvert ; `ancienne` vaut `null` pour une action que l'on ajoute. */
export interface Ouverture {
  readonly ancienne: ActionDuPlan | null;
  readonly brouillon: BrouillonDAction;
}

/** En mémoire seulement, le temps du volet : une action nomme des personnes. */
let garde: Ouverture | null = null;

export function garderLOuverture(ouverture: Ouverture | null): void {
  garde = ouverture;
}

/** Le formulaire que l'on avait commencé à remplir ; `null` si l'on n'y avait rien dit : l'axe se propose de lui-même. */
export function ouvertureCommencee(): Ouverture | null {
  if (garde === null) return null;
  const { ancienne, brouillon } = garde;
  const depart = ancienne === null ? brouillonNeuf(brouillon.axe) : brouillonDe(ancienne);
  return memeContenu(brouillon, depart) ? null : garde;
}
