import type { ClasseurDeDossier } from "../../lecture";

/** Qui répond de ce que la lecture dit d'une feuille. */
export type Domaine = "grille" | "equipe" | "financement" | "departement" | "activite" | "instruction";

/** Nature d'une feuille → qui en répond ; le reste (mode d'emploi, postes, prévisionnel, aucune) est de l'équipe. */
const DOMAINES = new Map<string, Domaine>([
  ["grille", "grille"],
  ["synthese", "grille"],
  ["parametres", "financement"],
  ["financement", "financement"],
  ["budget", "financement"],
  ["departement", "departement"],
  ["journal", "activite"],
  ["plan-d-action", "activite"],
  ["instruction", "instruction"],
  ["echange", "instruction"],
  ["conclusion", "instruction"],
  ["controle", "instruction"],
]);

/** @param cle une clé de plan, ou vide : le constat ne vise aucune feuille. */
export function domaineDe(cle: string): Domaine {
  const [nature = ""] = cle.split(":");
  return DOMAINES.get(nature) ?? "equipe";
}

/** La clé de plan d'une de nos feuilles, par son nom ; vide si ce n'en est pas une. */
export function cleDeLaFeuille({ feuilles }: ClasseurDeDossier, nom: string): string {
  for (const [cle, { feuille }] of feuilles) if (feuille.nom === nom) return cle;
  return "";
}
