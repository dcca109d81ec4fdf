import type { Dossier } from "../../domaine/dossier/dossier";
import type { ClasseurDeDossier } from "../../lecture";
import { accordsDe, deplacementsDe } from "../../lecture/accord/accordsDe";
import { planDansLeClasseur } from "../../lecture/accord/planDansLeClasseur";
import { deplacer } from "../../plan/deplacer";
import type { PlanClasseur } from "../../plan/types";
import { poserLesFeuilles, type FeuillePosee } from "./poserLesFeuilles";

export interface PlanPose {
  readonly plan: PlanClasseur;
  /** Le même, chaque rang là où sa feuille l'a. */
  readonly attendu: PlanClasseur;
  readonly posees: ReadonlyMap<string, FeuillePosee>;
}

/** Le plan d'un dossier, posé sur les feuilles du classeur sans y rien insérer. */
export function poserLePlan(dossier: Dossier, lu: ClasseurDeDossier): PlanPose {
  const noms = lu.source.feuilles.map(({ nom }) => nom);
  const plan = planDansLeClasseur({ dossier, modele: lu.modele }, lu, noms);
  const accords = accordsDe(plan, lu, () => "sans-inserer");
  const attendu = deplacer(plan, deplacementsDe(accords));
  return { plan, attendu, posees: poserLesFeuilles(plan, attendu, lu.feuilles, accords) };
}
