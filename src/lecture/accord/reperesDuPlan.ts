import { COLONNE_DES_IDENTIFIANTS, estMarque, LIGNE_DES_ROLES } from "../../plan/identifiants";
import type { PlanFeuille } from "../../plan/types";
import { zoneDe } from "./zoneDe";

/** Ce qui tient lieu d'identifiant à la ligne de la marque, dont le texte change avec le modèle. */
export const MARQUE = "marque";

/** L'identifiant de chaque ligne du plan, lu dans sa première colonne ; `null` pour une ligne qui n'en a pas. */
export function identifiantsDuPlan(plan: PlanFeuille): (string | null)[] {
  const identifiants = Array.from({ length: zoneDe(plan).lignes }, (): string | null => null);
  for (const { ligne, colonne, contenu } of plan.cellules) {
    if (colonne !== COLONNE_DES_IDENTIFIANTS) continue;
    const texte = texteDe(contenu);
    if (texte !== "") identifiants[ligne] = estMarque(texte) ? MARQUE : texte;
  }
  return identifiants;
}

/** Vrai pour une feuille dont ni les lignes ni les colonnes ne portent de repère : elle se récrit sur place. */
export function sansIdentifiants(plan: PlanFeuille): boolean {
  return identifiantsDuPlan(plan)[LIGNE_DES_ROLES] !== MARQUE;
}

/** Colonne du plan → son premier rôle, qui suffit à la retrouver. */
export function rolesDuPlan({ cellules }: PlanFeuille): Map<number, string> {
  return new Map(
    cellules
      .filter(({ ligne, colonne }) => ligne === LIGNE_DES_ROLES && colonne !== COLONNE_DES_IDENTIFIANTS)
      .map(({ colonne, contenu }) => [colonne, texteDe(contenu).split(" ")[0] ?? ""]),
  );
}

function texteDe(contenu: PlanFeuille["cellules"][number]["contenu"]): string {
  return contenu !== undefined && "valeur" in contenu ? String(contenu.valeur) : "";
}
