import type { Thematique } from "../dossier/profil";

/**
 * Ce que l'on saisit une fois des personnes, et sur quoi le financement, les déclarations et le contrôle se calculent.
 * L'identité d'un poste (personne, libellé, quotité) est dans `Dossier.postes` ; sa fiche la complète.
 */
export interface Equipe {
  /** R-EMP-1 : le financement se calcule par gestionnaire employeur. Le premier est celui du dossier. */
  readonly employeurs: readonly Employeur[];
  readonly cofs: readonly Cof[];
  /** Une par poste au plus, dans l'ordre des postes. */
  readonly fiches: readonly FicheDePoste[];
  /** R-GRILLE-4 : l'état des pièces que le profil demande avec la grille ; une pièce absente n'a pas d'état connu. */
  readonly pieces: readonly PieceSuivie[];
}

/** Un dossier dont on ne connaît encore que les postes. */
export const EQUIPE_VIDE: Equipe = { employeurs: [], cofs: [], fiches: [], pieces: [] };

export interface Employeur {
  readonly identifiant: string;
  readonly nom: string;
  /** Les communes ou le territoire de cet employeur, quand il diffère de celui de la CTG ; vide sinon. */
  readonly perimetre: string;
  /** R-ELIG-1 : ce qui rend l'employeur éligible ; vide tant qu'on ne l'a pas dit. */
  readonly lien: "signataire" | "soutien-financier" | "association" | "aucun" | "";
}

/** R-COF-1 : une convention d'objectifs et de financement par type d'action, signée avec l'employeur. */
export interface Cof {
  readonly identifiant: string;
  readonly type: "coordination" | "ingenierie" | "diagnostic";
  /** L'identifiant de l'employeur. */
  readonly employeur: string;
  /** AAAA-MM-JJ, ou vides. */
  readonly debut: string;
  readonly fin: string;
  readonly etpDejaSoutenus: number;
  readonly nouveauxEtp: number;
}

export interface PieceSuivie {
  /** L'identifiant de la pièce dans le profil. */
  readonly piece: string;
  /** Vide : encore à remettre. */
  readonly etat: "remise" | "sans-objet" | "";
  /** Le jour de la remise, AAAA-MM-JJ ; vide s'il n'est pas dit. */
  readonly date: string;
  readonly remarque: string;
}

/** R-VENT-1 : les huit thématiques d'une CTG ; l'inclusion handicap est transversale. */
export const THEMATIQUES_DE_CTG = [
  "petite-enfance",
  "enfance",
  "jeunesse",
  "parentalite",
  "animation-vie-sociale",
  "logement",
  "acces-aux-droits",
  "inclusion-handicap",
] as const;

export type ThematiqueDeCtg = (typeof THEMATIQUES_DE_CTG)[number];

export interface FicheDePoste {
  /** L'identifiant du poste. */
  readonly poste: string;
  /** L'identifiant de l'employeur ; vide : le premier. */
  readonly employeur: string;
  readonly thematiques: readonly ThematiqueDeCtg[];
  /** R-SPPE-1 : de 0 à 1, distincte de l'ETP petite enfance ; `null` : pas encore dite. */
  readonly partSppe: number | null;
  readonly qualification: Qualification;
  /** R-ELIG-1 : ce que le poste fait d'autre que coopérer. */
  readonly fonction: "cooperation" | "responsable-de-service" | "direction";
  /** Heures de l'année passées à manager, dans les heures prévues ; 0 pour une fonction de coopération. */
  readonly heuresDeManagement: number;
  /** R-GRILLE-4 : le volume horaire prévisionnel de l'année, et le salaire affecté à la coordination, en euros. */
  readonly heuresPrevues: number | null;
  readonly salaireAffecte: number | null;
  /** R-VENT-1 : la part de chaque thématique, de 0 à 1 ; une thématique absente vaut 0. */
  readonly ventilation: Readonly<Partial<Record<Thematique, number>>>;
  /** Dans l'ordre de leur début. */
  readonly periodes: readonly Periode[];
}

/** La fiche d'un poste dont on ne sait encore rien. */
export function ficheVide(poste: string): FicheDePoste {
  return {
    poste,
    employeur: "",
    thematiques: [],
    partSppe: null,
    qualification: {
      niveau: null,
      diplome: "",
      categorie: "",
      animationDeProjet: null,
      ancienCoordinateurCej: false,
      formation: "",
      avisDeLaCaf: "",
    },
    fonction: "cooperation",
    heuresDeManagement: 0,
    heuresPrevues: null,
    salaireAffecte: null,
    ventilation: {},
    periodes: [],
  };
}

/** R-ELIG-1. */
export interface Qualification {
  /** Années d'études après le baccalauréat ; `null` : pas encore dit. */
  readonly niveau: number | null;
  readonly diplome: string;
  readonly categorie: "A" | "B" | "C" | "";
  /** Le diplôme est de l'animation de projet ; `null` : pas encore dit. */
  readonly animationDeProjet: boolean | null;
  /** Déjà coordinateur d'un contrat enfance jeunesse, en poste avant la CTG. */
  readonly ancienCoordinateurCej: boolean;
  /** La formation engagée par la collectivité. */
  readonly formation: "qualifiante" | "complementaire" | "";
  /** La date de l'avis de la Caf sur un recrutement, AAAA-MM-JJ ; vide : pas d'avis. */
  readonly avisDeLaCaf: string;
}

/** Une période datée d'un poste ; AAAA-MM-JJ, bornes comprises, une fin vide est en cours. */
export type Periode = PeriodeDePresence | PeriodeDeMaladie | PeriodeDeVacance;

interface PeriodeDatee {
  readonly debut: string;
  readonly fin: string;
}

/** Une arrivée l'ouvre, un départ ou un changement de quotité la ferme (R-PRES-1). */
export interface PeriodeDePresence extends PeriodeDatee {
  readonly nature: "presence";
  readonly quotite: number;
}

export interface PeriodeDeMaladie extends PeriodeDatee {
  readonly nature: "maladie";
}

export interface PeriodeDeVacance extends PeriodeDatee {
  readonly nature: "vacance";
  /** R-VAC-1 : la date de l'information écrite à la Caf ; vide : elle n'a pas été informée. */
  readonly information: string;
}
