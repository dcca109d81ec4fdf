import type { PlanCellule } from "../../plan/types";
import { styleDeSaisie } from "../../plan/verrouiller";

/** Vrai pour une cellule de saisie, même quand l'état du dossier la verrouille : elle reste à celui qui l'a écrite. */
export function estASaisir({ style }: PlanCellule): boolean {
  return styleDeSaisie(style) !== null;
}
