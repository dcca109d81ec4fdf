import { exigerNonNul } from "../saisie/exigerNonNul";
import { exigerPositif } from "../saisie/exigerPositif";

/**
 * R-FORFAIT-2 : le montant forfaitaire par ETP déjà soutenu, en euros par ETP, non arrondi (R-ARRONDI-1). Il se
 * calcule au renouvellement, puis reste gelé pour toute la CTG.
 *
 * @param montantDu le montant dû par la Caf au 31/12/N-1, avant renouvellement, au titre de la coordination.
 * @param etp les ETP soutenus en N-1.
 * @throws ErreurDeSaisie un nombre négatif ou illisible, ou 0 ETP.
 */
export function calculerForfaitParEtp(montantDu: number, etp: number): number {
  return exigerPositif(montantDu, "montant_dû") / exigerNonNul(etp, "etp");
}
