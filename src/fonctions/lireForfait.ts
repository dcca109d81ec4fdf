import type { DonneesDuForfait } from "../domaine/financement/calculerForfait";
import { exigerPositif } from "../domaine/saisie/exigerPositif";
import { estVide, zeroSiVide } from "./vides";

/**
 * Les arguments de CTG.FORFAIT et de CTG.FORFAIT.DETAIL. Un ETP ou un forfait vide vaut 0 ; un barème vide, ou 0,
 * n'est pas donné.
 *
 * @throws ErreurDeSaisie un nombre négatif ou illisible.
 */
export function lireForfait(
  etpRetenus: unknown,
  etpPrecedenteCtg: unknown,
  forfaitParEtp: unknown,
  nouveauxEtp: unknown,
  baremeNouvelEtp: unknown,
): DonneesDuForfait {
  const donnees = {
    etpRetenus: exigerPositif(zeroSiVide(etpRetenus), "etp_retenus"),
    etpPrecedenteCtg: exigerPositif(zeroSiVide(etpPrecedenteCtg), "etp_précédente_ctg"),
    forfaitParEtp: exigerPositif(zeroSiVide(forfaitParEtp), "forfait_par_etp"),
    nouveauxEtp: exigerPositif(zeroSiVide(nouveauxEtp), "nouveaux_etp"),
  };
  if (estVide(baremeNouvelEtp) || baremeNouvelEtp === 0) return donnees;
  return { ...donnees, baremeNouvelEtp: exigerPositif(baremeNouvelEtp, "barème_nouvel_etp") };
}
