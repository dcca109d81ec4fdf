import { BUDGET_VIDE, type Budget } from "./budget/budget";

/**
 * Ce qui se saisit du financement d'une CTG ; l'équipe donne le reste (postes, périodes, clés, employeurs, Cof). Un
 * nombre `null` n'est pas encore dit : il ne vaut jamais 0.
 */
export interface Financement {
  /** R-EMP-1 : un par gestionnaire employeur au plus. */
  readonly employeurs: readonly FinancementDeLEmployeur[];
  /** Un par poste au plus ; un poste absent n'a pas de coût connu. */
  readonly couts: readonly CoutDuPoste[];
  readonly baremes: readonly BaremeSaisi[];
  /** R-COFI-1 : la lecture choisie d'une phrase ambiguë du profil ; `null` : aucune ne s'applique. */
  readonly lecture: LectureChoisie | null;
  /** R-DIAG-1 ; `null` : pas de diagnostic. */
  readonly diagnostic: DiagnosticEngage | null;
  readonly ingenieries: readonly IngenierieCtg[];
  readonly budget: Budget;
}

export const FINANCEMENT_VIDE: Financement = {
  employeurs: [],
  couts: [],
  baremes: [],
  lecture: null,
  diagnostic: null,
  ingenieries: [],
  budget: BUDGET_VIDE,
};

export interface FinancementDeLEmployeur {
  /** L'identifiant de l'employeur ; vide quand l'équipe n'en a aucun : l'employeur du dossier. */
  readonly employeur: string;
  /** R-FORFAIT-2 : l'année N-1 du montant dû, celle qui précède le renouvellement de la CTG. */
  readonly anneeDuMontant: number | null;
  /** Euros dus par la Caf au 31/12/N-1 au titre de la coordination. */
  readonly montantDu: number | null;
  readonly etpSoutenus: number | null;
  /** Euros par ETP : le forfait gelé, quand la Caf l'a notifié ; il l'emporte alors sur le quotient. */
  readonly forfaitGele: number | null;
  /** D'où vient le montant dû, ou le forfait : courrier, convention, notification. */
  readonly source: string;
  /** R-FORFAIT-1 : le plafond des ETP déjà soutenus. */
  readonly etpPrecedenteCtg: number | null;
  /** Les nouveaux ETP que la Caf soutient, par convention (R-COF-1). */
  readonly nouveauxEtp: number;
}

/** Un employeur dont on ne sait encore rien. */
export function financementVideDeLEmployeur(employeur: string): FinancementDeLEmployeur {
  return {
    employeur,
    anneeDuMontant: null,
    montantDu: null,
    etpSoutenus: null,
    forfaitGele: null,
    source: "",
    etpPrecedenteCtg: null,
    nouveauxEtp: 0,
  };
}

/** R-COUT-1 : le coût réel d'un poste sur l'année évaluée, en euros. */
export interface CoutDuPoste {
  readonly poste: string;
  readonly montant: number;
}

/** Ce que la Cnaf, ou le document de la Caf, fixe pour une année. */
export const CODES_DE_BAREME = [
  "nouvel-etp",
  "plafond-etp",
  "taux-cofinancement",
  "plafond-diagnostic",
  "taux-diagnostic",
  "ingenierie-ctg-etp",
  "ingenierie-ctg-prestation",
  "ingenierie-departementale",
  "cooperation-departementale",
] as const;

export type CodeDeBareme = (typeof CODES_DE_BAREME)[number];

/** R-FORFAIT-3 : un barème est une donnée datée et sourcée ; un taux va de 0 à 1, le reste est en euros. */
export interface BaremeSaisi {
  readonly code: CodeDeBareme;
  readonly annee: number;
  readonly valeur: number;
  readonly source: string;
}

export interface LectureChoisie {
  /** L'identifiant de la phrase (`LectureAConfirmer`), et celui de la lecture. */
  readonly phrase: string;
  readonly lecture: string;
}

export interface DiagnosticEngage {
  /** Euros. */
  readonly depense: number;
  /** L'année civile où la dépense est engagée. */
  readonly annee: number;
}

/** R-INGE-1 : une expertise ponctuelle, à l'échelle de la CTG. */
export interface IngenierieCtg {
  readonly identifiant: string;
  readonly objet: string;
  readonly annee: number;
  readonly forme: "etp" | "prestation";
  /** Sans objet pour une prestation. */
  readonly etp: number;
  /** Le coût réel en euros ; `null` : pas encore connu. */
  readonly depense: number | null;
}
