import { cleDuFait } from "./cleDuFait";
import type { EntreeDeJournal } from "./journal";

/** Les entrées d'un même fait ensemble, dans l'ordre où chaque fait paraît. */
export function reunirParFait(entrees: readonly EntreeDeJournal[]): EntreeDeJournal[][] {
  const faits = new Map<string, EntreeDeJournal[]>();
  for (const entree of entrees) {
    const cle = cleDuFait(entree);
    faits.set(cle, [...(faits.get(cle) ?? []), entree]);
  }
  return Array.from(faits.values());
}
