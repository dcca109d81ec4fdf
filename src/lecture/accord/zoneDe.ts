import { plageDe } from "../../plan/adresses";
import type { PlanFeuille, Plage } from "../../plan/types";

/** Le rectangle qui contient toutes les cellules du plan, depuis A1. */
export function zoneDe(plan: PlanFeuille): Plage {
  const derniere = (rangs: number[]) => rangs.reduce((a, b) => Math.max(a, b), 0) + 1;
  return plageDe(
    0,
    0,
    derniere(plan.cellules.map(({ ligne }) => ligne)),
    derniere(plan.cellules.map(({ colonne }) => colonne)),
  );
}
