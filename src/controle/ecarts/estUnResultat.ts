import { lireIdentifiantDeLigne } from "../../plan/identifiants";
import type { Ecart } from "./ecart";

/** Vrai pour un pourcentage ou l'un des décomptes dont il se tire : ce que la Caf lit d'abord. */
export function estUnResultat({ posee: { plan, identifiants }, attendue }: Ecart): boolean {
  const [feuille] = plan.cle.split(":");
  const nature = lireIdentifiantDeLigne(identifiants[attendue.ligne])?.nature;
  const chiffree = feuille === "grille" || feuille === "synthese" || feuille === "echange";
  return chiffree && (nature === "score" || nature === "decompte");
}

/** La règle qu'une cellule calculée applique, quand c'est celle d'un score. */
export function regleDuResultat(ecart: Ecart): string {
  return estUnResultat(ecart) ? "R-SCORE-1" : "";
}
