import { direValeur } from "../../domaine/saisie/direValeur";
import { lireQuotite } from "../../domaine/saisie/lireQuotite";
import type { ValeurDeCellule } from "../../lecture/cellules";
import { ValeurRefusee } from "./valeurRefusee";

/**
 * R-PRES-1 : « 0,7 », « 70 % » ou le nombre 0,7 → 0,7.
 * @throws {ValeurRefusee} si ce n'est pas une part de temps plein, supérieure à 0 et d'au plus 1.
 */
export function exigerQuotite(valeur: ValeurDeCellule): number {
  const quotite = typeof valeur === "number" ? valeur : lireQuotite(String(valeur));
  if (quotite !== null && quotite > 0 && quotite <= 1) return quotite;
  throw new ValeurRefusee(
    `${direValeur(valeur)} n’est pas une quotité\u00a0: écrivez 0,7 pour 70\u00a0% d’un temps plein.`,
  );
}
