import type { Accord } from "../../lecture/accord/accorder";
import { identifiantsDuPlan, MARQUE, rolesDuPlan } from "../../lecture/accord/reperesDuPlan";
import type { FeuilleReperee } from "../../lecture/reperer";
import type { PlanClasseur, PlanFeuille } from "../../plan/types";

/**
 * Une feuille du plan et celle du classeur : où y est chaque rang du plan. Rangs à partir de 0 ; `null` : la ligne ou la
 * colonne n'y est plus.
 */
export interface FeuillePosee {
  readonly plan: PlanFeuille;
  /** Les mêmes cellules, dans le même ordre, là où un plan déplacé les met : leurs formules sont celles de la feuille. */
  readonly attendue: PlanFeuille;
  readonly reperee: FeuilleReperee;
  /** Rang du plan → la ligne qui porte son identifiant. */
  readonly lignes: readonly (number | null)[];
  /** Rang du plan → la ligne qu'une formule y désigne : un tri déplace les identifiants, pas les formules d'ailleurs. */
  readonly places: readonly number[];
  readonly colonnes: readonly (number | null)[];
  /** L'identifiant de chaque ligne du plan ; vide : aucune cellule ne s'y écrit. */
  readonly identifiants: readonly string[];
  /** Le premier rôle de chaque colonne du plan. */
  readonly roles: readonly string[];
}

/** Clé de plan → feuille posée, pour celles qui sont dans le classeur ; une feuille libre est à l'utilisateur. */
export function poserLesFeuilles(
  { feuilles }: PlanClasseur,
  attendu: PlanClasseur,
  reperees: ReadonlyMap<string, FeuilleReperee>,
  accords: ReadonlyMap<string, Accord>,
): ReadonlyMap<string, FeuillePosee> {
  const posees = new Map<string, FeuillePosee>();
  feuilles.forEach((plan, rang) => {
    const reperee = reperees.get(plan.cle);
    if (reperee === undefined || plan.libre === true) return;
    const attendue = attendu.feuilles[rang] ?? plan;
    posees.set(plan.cle, {
      plan,
      attendue,
      reperee,
      ...situer(plan, reperee, accords.get(plan.cle) ?? null),
    });
  });
  return posees;
}

type Places = Pick<FeuillePosee, "lignes" | "places" | "colonnes" | "identifiants" | "roles">;

function situer(plan: PlanFeuille, reperee: FeuilleReperee, accord: Accord | null): Places {
  const identifiants = identifiantsDuPlan(plan);
  const roles = rolesDuPlan(plan);
  const rangsDesColonnes = plan.colonnes.map((_, rang) => rang);
  if (accord === null) {
    const places = identifiants.map((_, rang) => rang);
    return {
      lignes: places,
      places,
      colonnes: rangsDesColonnes,
      identifiants: identifiants.map(() => ""),
      roles: rangsDesColonnes.map(() => ""),
    };
  }
  const places = accord.lignes.positions;
  return {
    lignes: identifiants.map((identifiant, rang) => {
      if (identifiant === null) return places[rang] ?? null;
      if (identifiant === MARQUE) return reperee.ligneDesRoles;
      return reperee.lignes.get(identifiant) ?? null;
    }),
    places,
    colonnes: rangsDesColonnes.map((rang) => {
      if (rang === 0) return reperee.colonneDesIdentifiants;
      const role = roles.get(rang);
      return (role === undefined ? accord.colonnes.positions[rang] : reperee.roles.get(role)) ?? null;
    }),
    identifiants: identifiants.map((identifiant) => identifiant ?? ""),
    roles: rangsDesColonnes.map((rang) => roles.get(rang) ?? ""),
  };
}
