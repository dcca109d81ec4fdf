import type { Calcul, CalculRefuse } from "../explication/calcul";
import type { RepartitionDesEtp } from "../repartirLesEtp";
import type { ConstatDeFinancement } from "../resultat";

/** Un scénario déroulé sur la CTG, ou ce qui l'en empêche. */
export type Simulation = SimulationFaite | CalculRefuse;

export interface SimulationFaite {
  readonly etat: "simule";
  /** Une par année civile de la CTG. */
  readonly annees: readonly AnneeSimulee[];
  /** Toutes années ; refusé si une année l'est. */
  readonly total: Calcul;
  readonly actuel: Calcul;
  /** Euros, total moins actuel ; `null` si l'un des deux est refusé. */
  readonly ecart: number | null;
  /** R-FORFAIT-4 : ce que la CTG suivante reprendra, par employeur. */
  readonly renouvellement: readonly Renouvellement[];
  readonly constats: readonly ConstatDeFinancement[];
}

export interface AnneeSimulee {
  readonly annee: number;
  readonly employeurs: readonly EmployeurSimule[];
  readonly total: Calcul;
  /** Le même, sans le scénario : ce que `calculerFinancement` rend pour l'année. */
  readonly actuel: Calcul;
  readonly ecart: number | null;
}

export interface EmployeurSimule {
  readonly employeur: string | null;
  readonly nom: string;
  /** ETP financés de l'équipe, changements compris. */
  readonly finances: number;
  readonly repartition: RepartitionDesEtp | null;
  readonly forfaitParEtp: number | null;
  readonly droit: Calcul;
  readonly actuel: Calcul;
  /** Euros par ETP, non arrondis ; égaux quand l'employeur lisse (R-FORFAIT-4). `null` : aucun ETP de cette sorte. */
  readonly parEtpDejaSoutenu: number | null;
  readonly parNouvelEtp: number | null;
  /** Coûts connus et changements ; `null` si l'un d'eux ne l'est pas. */
  readonly coutReel: number | null;
  readonly resteACharge: number | null;
}

/** R-FORFAIT-4 : un nouvel ETP devient déjà soutenu à la CTG suivante, ce qui lisse les montants. */
export interface Renouvellement {
  readonly employeur: string | null;
  readonly nom: string;
  /** Les ETP pris en compte la dernière année : le plafond de la CTG suivante. */
  readonly etpPrecedenteCtg: number;
  /** Euros dus la dernière année. */
  readonly montantDu: number;
  /** Euros par ETP, non arrondis ; gelés pour la CTG suivante. `null` : aucun ETP. */
  readonly forfaitParEtp: number | null;
}
