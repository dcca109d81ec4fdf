import { exigerNonNul } from "../saisie/exigerNonNul";
import { exigerPositif } from "../saisie/exigerPositif";

/** R-ETP-3 : la durée annuelle légale du travail dans la fonction publique, en heures. */
export const HEURES_PAR_ETP = 1607;

/**
 * R-ETP-3 : heures annuelles ÷ base, en ETP, non arrondi.
 *
 * @throws ErreurDeSaisie des heures négatives ou illisibles, une base à 0.
 */
export function calculerEtp(heures: number, base: number = HEURES_PAR_ETP): number {
  return exigerPositif(heures, "heures") / exigerNonNul(base, "base");
}
