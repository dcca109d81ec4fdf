import { surLeFinancement, type GesteDeFinancement } from "../../../domaine/financement/gestes";
import type { Modifiable } from "../../equipe/reperes/modifiable";
import type { FinancementOuvert } from "../financementOuvert";

/** Le financement ouvert, tel que les petits formulaires le changent. */
export function modifiable({
  occupe,
  modifier,
}: Pick<FinancementOuvert, "occupe" | "modifier">): Modifiable<GesteDeFinancement> {
  return { occupe, modifier: (geste, fait) => modifier(surLeFinancement(geste), fait) };
}
