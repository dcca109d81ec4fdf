import { ErreurDeSaisie } from "../erreurs";
import { exigerNonNul } from "../saisie/exigerNonNul";
import { exigerPositif } from "../saisie/exigerPositif";
import { arrondirAuCentime } from "./arrondirAuCentime";

/** R-FORFAIT-1, pour un employeur. Les ETP et le forfait à 0 sont admis. */
export interface DonneesDuForfait {
  /** Les ETP que la Caf prend en compte, avant le plafond. */
  readonly etpRetenus: number;
  /** Les ETP de la précédente CTG : le plafond. */
  readonly etpPrecedenteCtg: number;
  /** Euros par ETP déjà soutenu (R-FORFAIT-2), non arrondi. */
  readonly forfaitParEtp: number;
  /** Les nouveaux ETP soutenus par la Caf ; 0 s'il manque. */
  readonly nouveauxEtp?: number;
  /** Euros par nouvel ETP (R-FORFAIT-3) ; nécessaire dès qu'il y a de nouveaux ETP. */
  readonly baremeNouvelEtp?: number;
}

export interface Forfait {
  readonly etpPrisEnCompte: number;
  readonly etpEcartes: number;
  /** Euros, non arrondis. */
  readonly partDejaSoutenue: number;
  /** Euros, non arrondis. */
  readonly partNouvelle: number;
  /** Euros, au centime (R-ARRONDI-1). */
  readonly montant: number;
}

/**
 * Le financement des postes : ETP retenus, plafonnés à l'existant de la précédente CTG, × forfait par ETP déjà
 * soutenu + nouveaux ETP × barème nouvel ETP (R-FORFAIT-1). Seul `montant` est arrondi.
 *
 * @throws ErreurDeSaisie un nombre négatif ou illisible, ou de nouveaux ETP sans barème.
 */
export function calculerForfait(donnees: DonneesDuForfait): Forfait {
  const etpRetenus = exigerPositif(donnees.etpRetenus, "etp_retenus");
  const plafond = exigerPositif(donnees.etpPrecedenteCtg, "etp_précédente_ctg");
  const etpPrisEnCompte = Math.min(etpRetenus, plafond);
  const partDejaSoutenue = etpPrisEnCompte * exigerPositif(donnees.forfaitParEtp, "forfait_par_etp");
  const partNouvelle = calculerPartNouvelle(donnees);
  return {
    etpPrisEnCompte,
    etpEcartes: etpRetenus - etpPrisEnCompte,
    partDejaSoutenue,
    partNouvelle,
    montant: arrondirAuCentime(partDejaSoutenue + partNouvelle),
  };
}

function calculerPartNouvelle({ nouveauxEtp = 0, baremeNouvelEtp }: DonneesDuForfait): number {
  const etp = exigerPositif(nouveauxEtp, "nouveaux_etp");
  if (baremeNouvelEtp !== undefined) exigerPositif(baremeNouvelEtp, "barème_nouvel_etp");
  if (etp === 0) return 0;
  if (baremeNouvelEtp === undefined) {
    throw new ErreurDeSaisie(
      "barème_nouvel_etp",
      "0 ou cellule vide, alors qu’il y a de nouveaux ETP. Donnez le barème fixé par la Cnaf pour l’année.",
    );
  }
  return etp * exigerNonNul(baremeNouvelEtp, "barème_nouvel_etp");
}
