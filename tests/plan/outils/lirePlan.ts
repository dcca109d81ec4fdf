import type { Contenu, PlanCellule, PlanClasseur, PlanFeuille, Plage } from "../../../src/plan/types";

export function feuilleDe(plan: PlanClasseur, cle: string): PlanFeuille {
  const feuille = plan.feuilles.find((candidate) => candidate.cle === cle);
  if (feuille === undefined) throw new Error(`Le plan n’a pas de feuille ${cle}.`);
  return feuille;
}

export function feuillesDeGrille(plan: PlanClasseur): PlanFeuille[] {
  return plan.feuilles.filter(({ cle }) => cle.startsWith("grille:"));
}

export function celluleEn(feuille: PlanFeuille, ligne: number, colonne: number): PlanCellule | undefined {
  return feuille.cellules.find((cellule) => cellule.ligne === ligne && cellule.colonne === colonne);
}

export function valeurDe(contenu: Contenu | undefined): string | number | boolean | null {
  return contenu !== undefined && "valeur" in contenu ? contenu.valeur : null;
}

/** Ligne de chaque identifiant de la colonne A. */
export function lignesDe(feuille: PlanFeuille): Map<string, number> {
  return new Map(
    feuille.cellules
      .filter(({ ligne, colonne }) => colonne === 0 && ligne > 0)
      .map(({ ligne, contenu }) => [String(valeurDe(contenu)), ligne]),
  );
}

/** Colonne de chaque rôle de la première ligne. */
export function rolesDe(feuille: PlanFeuille): Map<string, number> {
  return new Map(
    feuille.cellules
      .filter(({ ligne, colonne }) => ligne === 0 && colonne > 0)
      .flatMap(({ colonne, contenu }) =>
        String(valeurDe(contenu))
          .split(" ")
          .map((role) => [role, colonne] as const),
      ),
  );
}

/** `[ligne, colonne]` de chaque cellule d'une plage. */
export function cellulesDe(plage: Plage): [number, number][] {
  return Array.from({ length: plage.lignes * plage.colonnes }, (_, i) => [
    plage.ligne + Math.floor(i / plage.colonnes),
    plage.colonne + (i % plage.colonnes),
  ]);
}

/** Les formules d'un plan, formats conditionnels compris. */
export function formulesDe(plan: PlanClasseur): string[] {
  return plan.feuilles.flatMap((feuille) => [
    ...feuille.cellules.flatMap(({ contenu }) =>
      contenu !== undefined && "formule" in contenu ? [contenu.formule] : [],
    ),
    ...feuille.formatsConditionnels.map(({ formule }) => formule),
  ]);
}
