import { convergence } from "./constats/convergence";
import { couts } from "./constats/couts";
import { ecartsDEtp } from "./constats/ecartsDEtp";
import { forfaitGele } from "./constats/forfaitGele";
import { ingenieries } from "./constats/ingenieries";
import { lectures } from "./constats/lectures";
import { nouveauxEtp } from "./constats/nouveauxEtp";
import { presences } from "./constats/presences";
import { references } from "./constats/references";
import { refus } from "./constats/refus";
import type { FinancementExamine, RegleDeFinancement } from "./constats/regle";
import { ventilation } from "./constats/ventilation";
import type { ConstatDeFinancement } from "./resultat";
import { trierParGravite } from "./trierParGravite";

const REGLES: readonly RegleDeFinancement[] = [
  refus,
  references,
  forfaitGele,
  ecartsDEtp,
  nouveauxEtp,
  couts,
  lectures,
  presences,
  ventilation,
  ingenieries,
  convergence,
];

/** Ce que toutes les règles ont à dire du financement d'une année, le plus grave d'abord. */
export function examinerLeFinancement(examine: FinancementExamine): ConstatDeFinancement[] {
  const constats: ConstatDeFinancement[] = [];
  for (const regle of REGLES) constats.push(...regle(examine));
  return trierParGravite(constats);
}
