import type { PlanColonne, PlanFeuille } from "../../plan/types";
import type { FeuilleReperee } from "../reperer";
import { rolesDuPlan } from "./reperesDuPlan";

/** Les colonnes qui portent un de nos rôles, dans l'ordre de la feuille. */
export function colonnesANous({ colonneDesIdentifiants, roles }: FeuilleReperee): number[] {
  return [...new Set([colonneDesIdentifiants, ...roles.values()])].sort((a, b) => a - b);
}

/** Les colonnes du plan dont le rôle, dans la feuille, est ailleurs ou nulle part : elle est d'une autre version. */
export function colonnesRefaites(plan: PlanFeuille, reperee: FeuilleReperee): Map<number, PlanColonne> {
  const aNous = colonnesANous(reperee);
  const refaites = new Map<number, PlanColonne>();
  for (const [rang, role] of rolesDuPlan(plan)) {
    const [colonne, place] = [plan.colonnes[rang], reperee.roles.get(role)];
    if (colonne !== undefined && (place === undefined || place !== aNous[rang])) refaites.set(rang, colonne);
  }
  return refaites;
}
