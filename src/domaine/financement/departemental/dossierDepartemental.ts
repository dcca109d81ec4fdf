import type { Budget } from "../budget/budget";
import { BUDGET_VIDE } from "../budget/budget";
import type { BaremeSaisi } from "../financement";

/**
 * R-DEP-1 : un dossier départemental a ses dates (celles du schéma départemental des services aux familles), ses deux
 * thématiques et ses alertes. Il ne partage rien avec un dossier de CTG.
 */
export interface DossierDepartemental {
  readonly departement: string;
  readonly caf: string;
  /** Dates du SDSF, AAAA-MM-JJ ; vides tant qu'elles ne sont pas connues. */
  readonly debutSdsf: string;
  readonly finSdsf: string;
  /** L'année financée. */
  readonly annee: number;
  readonly ingenieries: readonly IngenierieDepartementale[];
  readonly cooperations: readonly CooperationDepartementale[];
  /** Le cas particulier d'une convention « pilotage du SDSF » reconduite ; `null` : il n'y en a pas. */
  readonly pilotage: PilotageDuSdsf | null;
  readonly baremes: readonly BaremeSaisi[];
  readonly budget: Budget;
}

/** R-INGE-1. */
export interface IngenierieDepartementale {
  readonly identifiant: string;
  readonly objet: string;
  readonly annee: number;
  /** Le diagnostic initial compte dans les trois mobilisations. */
  readonly diagnosticInitial: boolean;
  readonly porteur: "caf" | "partenaire";
  readonly nomDuPorteur: string;
  /** Le fonds qui la prend déjà en charge ; vide : aucun. */
  readonly autreFonds: "FPT" | "FNP" | "";
  /** Le coût réel en euros ; `null` : pas encore connu. */
  readonly depense: number | null;
}

/** R-DEP-1 : un poste d'animation d'un réseau de professionnels. */
export interface CooperationDepartementale {
  readonly identifiant: string;
  readonly objet: string;
  readonly porteur: "conseil-departemental" | "association";
  readonly nomDuPorteur: string;
  /** Pour une association : d'autres partenaires du CDSF la cofinancent ; son rayonnement départemental est établi. */
  readonly cofinancee: boolean;
  readonly robuste: boolean;
  /** Il anime le réseau des chargés de coopération CTG, ce qui reste à la Caf. */
  readonly animeLeReseauCtg: boolean;
  /** Pleinement mobilisé sur les objectifs du SDSF ; `null` : pas encore dit. */
  readonly pleinementMobilise: boolean | null;
  readonly etpPetiteEnfance: number;
  readonly etpEnfanceJeunesse: number;
  /** La date de la Cof dédiée, et celle du bilan de l'année, AAAA-MM-JJ ; vides : pas encore. */
  readonly cof: string;
  readonly bilan: string;
  /** Euros de l'année ; `null` : pas encore connu. */
  readonly coutReel: number | null;
}

/** R-DEP-1 : reconduite dans la limite des crédits mobilisés initialement, sans nouvelle fonction. */
export interface PilotageDuSdsf {
  readonly creditsInitiaux: number;
  readonly montantDemande: number;
  readonly etpInitiaux: number;
  readonly etpDemandes: number;
  /** L'échéance de la convention, AAAA-MM-JJ ; vide : pas encore connue. */
  readonly echeance: string;
}

export const DOSSIER_DEPARTEMENTAL_VIDE: DossierDepartemental = {
  departement: "",
  caf: "",
  debutSdsf: "",
  finSdsf: "",
  annee: 0,
  ingenieries: [],
  cooperations: [],
  pilotage: null,
  baremes: [],
  budget: BUDGET_VIDE,
};
