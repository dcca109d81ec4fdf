/** Ce que l'on essaie sur la durée d'une CTG, sans rien changer au dossier. */
export interface Scenario {
  readonly identifiant: string;
  readonly nom: string;
  readonly changements: readonly ChangementDEtp[];
  readonly revalorisations: readonly RevalorisationSimulee[];
  /** R-FORFAIT-4 : les employeurs qui versent un même montant par ETP à tous leurs postes. */
  readonly lisses: readonly string[];
}

export const SCENARIO_NEUTRE: Scenario = {
  identifiant: "actuel",
  nom: "Situation actuelle",
  changements: [],
  revalorisations: [],
  lisses: [],
};

/** Des ETP de plus ou de moins, à partir d'une année et jusqu'au terme de la CTG. */
export interface ChangementDEtp {
  readonly employeur: string;
  /** La première année où il vaut, entière. */
  readonly annee: number;
  readonly sens: "ajout" | "retrait";
  /** R-FORFAIT-1 : au forfait gelé, dans la limite de la précédente CTG, ou au barème de l'année. */
  readonly nature: "deja-soutenu" | "nouveau";
  /** Positif. */
  readonly etp: number;
  /** Euros par an pour un ETP ; `null` : le reste à charge ne se projette pas. */
  readonly coutParEtp: number | null;
}

/** R-FORFAIT-5 : une convergence vers le plafond du profil, à partir d'une année. */
export interface RevalorisationSimulee {
  readonly employeur: string;
  readonly annee: number;
  /** Euros par ETP déjà soutenu. */
  readonly forfaitVise: number;
  /** Moins de postes à enveloppe constante, ou une progression significative de l'offre de service. */
  readonly voie: "moins-de-postes" | "offre-de-service";
  /** Ce que la collectivité apporte en échange ; vide : pas encore dite. */
  readonly contrepartie: string;
  /** La date de l'accord préalable de la Cnaf (Dejep et Dpfas), AAAA-MM-JJ ; vide : pas encore obtenu. */
  readonly validationDeLaCnaf: string;
}
