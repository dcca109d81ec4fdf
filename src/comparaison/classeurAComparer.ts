import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import type { ClasseurDeDossier } from "../lecture";
import { evaluerLeDossier, type GrilleEvaluee } from "../lecture/evaluerLeDossier";

/** Ce qu'une comparaison regarde d'un classeur ; tout y est donnée, pour passer d'un fil à l'autre. */
export interface ClasseurAComparer {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  readonly evaluees: readonly GrilleEvaluee[];
}

export function classeurAComparer(lu: ClasseurDeDossier): ClasseurAComparer {
  return { dossier: lu.dossier, modele: lu.modele, evaluees: evaluerLeDossier(lu) };
}
