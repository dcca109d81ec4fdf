import type { Poste } from "./dossier";

/**
 * R-PROFIL-1 : les valeurs locales d'une Caf, une donnée. Une règle absente de `regles` est inactive ;
 * une règle présente dit d'où elle vient, parce que l'outil le montre chaque fois qu'il l'applique.
 * Un profil se lit seul : il n'hérite de rien, pas même des règles nationales qu'il reprend.
 */
export interface ProfilDeCaf {
  readonly identifiant: string;
  readonly version: string;
  /** Le nom que l'on voit dans la liste des profils. */
  readonly libelle: string;
  /** D'où viennent ces valeurs, en une phrase montrée dans le choix du profil. */
  readonly source: string;
  readonly documents: readonly string[];
  /** L'identifiant du modèle de grille proposé d'abord ; l'utilisateur peut en prendre un autre. */
  readonly modeleDeGrille: ValeurSourcee<string>;
  /** R-ETP-3 : heures par an d'un ETP. */
  readonly heuresParEtp: ValeurSourcee<number>;
  /** R-COFI-1 : ce qui donne le droit. `forfait` est la formule nationale (R-FORFAIT-1). */
  readonly methodeDuDroit: ValeurSourcee<"forfait" | "cofinancement">;
  /** R-ETP-2. */
  readonly libellesDePostes: LibellesDePostes;
  /** R-VENT-1. */
  readonly thematiques: LibellesDeThematiques;
  /** R-DECL-2 : vide tant que la Caf n'a pas publié ses dates. */
  readonly echeances: readonly EcheanceDeDeclaration[];
  readonly regles: ReglesDuProfil;
  /** Les phrases du document que l'on peut lire de plusieurs façons : jamais un défaut silencieux. */
  readonly lecturesAConfirmer: readonly LectureAConfirmer[];
}

/** D'où vient une valeur, en toutes lettres. */
export interface Sourcee {
  readonly source: string;
}

export interface ValeurSourcee<T> extends Sourcee {
  readonly valeur: T;
}

export interface LibellesDePostes extends Sourcee {
  readonly libelles: Readonly<Record<Poste["libelle"], string>>;
}

/** Les quatre clés de répartition de l'ETP et de la dépense. */
export type Thematique = "petite-enfance" | "enfance-jeunesse" | "animation-vie-sociale" | "parentalite";

export interface LibellesDeThematiques extends Sourcee {
  readonly libelles: Readonly<Record<Thematique, string>>;
  /** L'écart avec les libellés nationaux, à dire à côté d'eux ; vide quand il n'y en a pas. */
  readonly ecart: string;
}

export interface EcheanceDeDeclaration extends Sourcee {
  readonly declaration: "previsionnelle" | "actualisee" | "reelle";
  /** L'année déclarée. */
  readonly annee: number;
  /** AAAA-MM-JJ. */
  readonly date: string;
}

/** Chaque règle que le profil peut activer ; absente, elle est inactive. */
export interface ReglesDuProfil {
  readonly minimumsDEtp?: MinimumsDEtp;
  readonly piloteDesigne?: PiloteDesigne;
  readonly eligibilite?: Eligibilite;
  readonly partSppe?: PartSppe;
  readonly maladie?: Maladie;
  readonly vacance?: Vacance;
  readonly cofinancement?: Cofinancement;
  readonly diagnostic?: Diagnostic;
  readonly revalorisation?: Revalorisation;
  readonly bilan?: Bilan;
  readonly campagne?: Campagne;
  readonly pieces?: Pieces;
  readonly alerteNc?: AlerteNc;
}

/** R-ETP-1 : quotités minimales, entre 0 et 1 ; elles valent à partir du renouvellement de la CTG. */
export interface MinimumsDEtp extends Sourcee {
  /** Chargé de coopération seul, ou pilote. */
  readonly pilote: number;
  /** Chacun des autres, s'il n'intervient que sur une thématique ou un axe ; sinon « à discuter ». */
  readonly autre: number;
}

/** R-ETP-2 : à plusieurs chargés de coopération, un pilote est désigné. */
export type PiloteDesigne = Sourcee;

/** R-ELIG-1. */
export interface Eligibilite extends Sourcee {
  /** Années d'études après le baccalauréat. */
  readonly niveauMinimum: number;
  readonly categories: readonly ("A" | "B")[];
  /** Le poste dépend d'une collectivité signataire, ou il suffit qu'elle le soutienne financièrement. */
  readonly employeur: "signataire" | "signataire-ou-soutien";
  /** Un recrutement nouveau peut-il déroger au niveau minimum ? `null` : le document n'en dit rien. */
  readonly derogationAuRecrutement: boolean | null;
  /** Un ancien coordinateur CEJ déjà en poste peut-il se former ? `null` : le document n'en dit rien. */
  readonly formationDesAnciensCoordinateurs: boolean | null;
  /** Directeurs et directeurs adjoints. `null` : le document n'en dit rien. */
  readonly directionsEligibles: boolean | null;
  /** Heures de management des responsables de service. `null` : le document n'en dit rien. */
  readonly managementFinance: boolean | null;
}

/** R-SPPE-1 : part de l'activité fléchée vers le SPPE, au-dessous de laquelle il y a constat. */
export interface PartSppe extends Sourcee {
  readonly minimum: number;
}

/** R-ABS-1 : chaque mois civil entièrement couvert par la maladie est déduit pour 1/12. */
export interface Maladie extends Sourcee {
  readonly deduction: "mois-civils-entiers";
}

/** R-VAC-1 : chaque mois civil entièrement vacant et commençant après le délai est déduit pour 1/12. */
export interface Vacance extends Sourcee {
  readonly deduction: "mois-civils-entiers";
  /** Mois accordés sans proratisation, depuis le début de la vacance. */
  readonly delaiEnMois: number;
  /** Vrai : le délai n'est accordé que si la Caf a été informée par écrit. */
  readonly informationEcrite: boolean;
}

/** R-COFI-1 : taux × min(dépense, plafond × quotité), poste par poste. */
export interface Cofinancement extends Sourcee {
  /** Entre 0 et 1. */
  readonly taux: number;
  /** Euros par ETP. */
  readonly plafond: number;
  /** L'année pour laquelle le document donne ces valeurs. */
  readonly annee: number;
}

/** R-DIAG-1 : taux × min(dépense, plafond). */
export interface Diagnostic extends Sourcee {
  readonly taux: number;
  /** Euros. */
  readonly plafond: number;
  readonly annee: number;
}

/** R-FORFAIT-5 : un poste existant peut être revalorisé jusqu'à ce forfait s'il répond aux attendus. */
export interface Revalorisation extends Sourcee {
  /** Euros par ETP. */
  readonly plafond: number;
}

/** R-BILAN-1 : le dernier jour de remise du bilan de l'année N. */
export interface Bilan extends Sourcee {
  readonly jour: number;
  readonly mois: number;
  /** 1 : l'année N+1. */
  readonly anneesApres: number;
}

/** R-GRILLE-4 : la période pendant laquelle la grille se complète, AAAA-MM. */
export interface Campagne extends Sourcee {
  readonly debut: string;
  readonly fin: string;
}

/** R-GRILLE-4 : les pièces à fournir avec la grille. */
export interface Pieces extends Sourcee {
  readonly liste: readonly Piece[];
}

export interface Piece {
  readonly identifiant: string;
  readonly libelle: string;
}

/** R-NC-1 : part des NC isolés (ceux du champ ne comptent pas) au-dessus de laquelle il y a alerte. */
export interface AlerteNc extends Sourcee {
  readonly partMaximale: number;
}

/** R-COFI-1 : une phrase ambiguë, et ses lectures possibles ; aucune n'est appliquée sans un choix. */
export interface LectureAConfirmer extends Sourcee {
  readonly identifiant: string;
  readonly citation: string;
  /** Ce que l'écran affiche à côté, par exemple « lecture à confirmer auprès de la Caf ». */
  readonly mention: string;
  readonly lectures: readonly Lecture[];
}

export interface Lecture {
  readonly identifiant: string;
  readonly libelle: string;
  readonly parametres: ParametresDeCofinancement;
}

export interface ParametresDeCofinancement {
  /** Entre 0 et 1. */
  readonly taux: number;
  /** Plafond de la dépense, en euros par ETP ; `null` : dépense non plafonnée. */
  readonly plafondDeLaDepense: number | null;
  /** Plafond de la part de la Caf, en euros par ETP ; `null` : part non plafonnée. */
  readonly plafondDeLaPart: number | null;
  /** Part des postes que la Caf cofinance, entre 0 et 1. */
  readonly partDesPostes: number;
}
