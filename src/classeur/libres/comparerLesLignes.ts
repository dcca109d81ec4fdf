import type { Contenu, PlanFeuille, PlanTableau } from "../../plan/types";
import { estEgal } from "../estEgal";
import { rolesDuPlan } from "../../lecture/accord/reperesDuPlan";

/** Une ligne d'un tableau, telle que le plan l'écrit : rôle de colonne → contenu, et style. */
export type LigneDuPlan = ReadonlyMap<string, CelluleDeLigne>;

export interface CelluleDeLigne {
  readonly contenu: Contenu | undefined;
  /** Une clé de `PlanClasseur.styles`. */
  readonly style: string;
}

/** Ce qui change dans un tableau. Lignes de la feuille, à partir de 0. */
export interface ChangementsDeLignes {
  /** Les seules cellules à récrire. */
  readonly changees: readonly { readonly ligne: number; readonly cellules: LigneDuPlan }[];
  /** Jamais à la fois des lignes ajoutées et des lignes retirées. */
  readonly ajoutees: readonly LigneDuPlan[];
  readonly retirees: readonly number[];
}

/** Les `nombre` premières lignes de données du tableau. */
export function lignesDuTableau(plan: PlanFeuille, { plage }: PlanTableau, nombre: number): LigneDuPlan[] {
  const roles = rolesDuPlan(plan);
  const lignes = Array.from({ length: nombre }, () => new Map<string, CelluleDeLigne>());
  for (const { ligne, colonne, contenu, style } of plan.cellules) {
    const role = roles.get(colonne);
    if (role !== undefined) lignes[ligne - plage.ligne - 1]?.set(role, { contenu, style });
  }
  return lignes;
}

/**
 * Une ligne n'a pas d'identifiant : ce qu'elle contient la désigne, où que le tri l'ait mise. Celles qui ne sont plus
 * voulues se récrivent dans l'ordre en celles qui ne sont pas encore là ; le surplus s'ajoute ou se retire.
 *
 * @param rangees la ligne de la feuille où est chaque ancienne ligne.
 */
export function comparerLesLignes(
  anciennes: readonly LigneDuPlan[],
  voulues: readonly LigneDuPlan[],
  rangees: readonly number[],
): ChangementsDeLignes {
  const restes = anciennes.flatMap((contenu, rang) => {
    const ligne = rangees[rang];
    return ligne === undefined ? [] : [{ contenu, cle: cleDe(contenu), ligne }];
  });
  const nouvelles = voulues.filter((voulue) => {
    const cle = cleDe(voulue);
    const place = restes.findIndex((reste) => reste.cle === cle);
    if (place >= 0) restes.splice(place, 1);
    return place < 0;
  });
  return {
    changees: restes.slice(0, nouvelles.length).map(({ contenu, ligne }, rang) => ({
      ligne,
      cellules: cellulesChangees(contenu, nouvelles[rang] ?? new Map()),
    })),
    ajoutees: nouvelles.slice(restes.length),
    retirees: restes.slice(nouvelles.length).map(({ ligne }) => ligne),
  };
}

function cleDe(ligne: LigneDuPlan): string {
  return JSON.stringify([...ligne].map(([role, { contenu }]) => [role, contenu ?? null]));
}

function cellulesChangees(ancienne: LigneDuPlan, voulue: LigneDuPlan): LigneDuPlan {
  return new Map([...voulue].filter(([role, { contenu }]) => !estEgal(contenu, ancienne.get(role)?.contenu)));
}
