import type { Poste } from "../../domaine/dossier/dossier";
import { FINANCEMENT_VIDE, type Financement } from "../../domaine/financement/financement";
import type { ConstatDeLecture } from "../constats";
import { lireBudget } from "./lireBudget";
import { lireFinancement } from "./lireFinancement";
import { lireParametres } from "./lireParametres";
import type { FeuillesALire } from "./ouvrirLaFeuille";

/** Ce dont le financement se relit. */
export interface SourceDuFinancement extends FeuillesALire {
  readonly postes: readonly Poste[];
  /** Le financement de la partie XML, sans coûts ni budget ; `null` s'il n'y en a pas. */
  readonly partie: Financement | null;
}

const FEUILLES = ["parametres", "financement", "budget"] as const;

/**
 * Le financement : feuille par feuille, les cellules d'abord, la partie XML pour celles qui ne sont plus là. `null` : ni
 * les unes ni l'autre n'en disent rien.
 */
export function lireFinancementDuDossier(
  source: SourceDuFinancement,
  constats: ConstatDeLecture[],
): Financement | null {
  const { feuilles, partie } = source;
  if (partie === null && FEUILLES.every((cle) => !feuilles.has(cle))) return null;
  const garde = partie ?? FINANCEMENT_VIDE;
  return {
    ...garde,
    ...lireParametres(source, garde, constats),
    ...lireFinancement(source, garde, constats),
    budget: lireBudget(source, garde.budget, constats),
  };
}
