import type { Dossier } from "../domaine/dossier/dossier";

/** Un dossier d'exemple : le territoire est réel, l'équipe, les notes et les montants ne le sont pas. */
export interface Exemple {
  /** Ce qui est inventé, montré à l'écran partout où l'exemple paraît. */
  readonly avertissement: string;
  readonly territoire: TerritoireDetaille;
  readonly dossier: Dossier;
  readonly montants: MontantsFictifs;
}

/** Ce que la convention dit du territoire (annexes 1 et 2 comprises). */
export interface TerritoireDetaille {
  readonly nom: string;
  readonly document: string;
  /** Les lectures faites du document, et l'orthographe rétablie. */
  readonly corrections: readonly string[];
  /** La mention que porte tout document fait sur les données de la Caf. */
  readonly mentionDeSource: string;
  /** AAAA-MM-JJ. */
  readonly signature: string;
  readonly fin: string;
  readonly habitants: number;
  readonly menages: number;
  readonly allocataires: number;
  readonly signataires: readonly string[];
  readonly axes: readonly string[];
  readonly thematiques: readonly string[];
  readonly fonctions: readonly FonctionDeCooperation[];
  /** Euros pour un ETP. */
  readonly coutIndicatifParEtp: number;
  readonly communes: readonly Commune[];
}

/** Une part de l'ETP que la convention prévoit, et son objet. */
export interface FonctionDeCooperation {
  readonly etp: number;
  readonly objet: string;
}

export interface Commune {
  readonly nom: string;
  /** Fin de son contrat enfance jeunesse, AAAA-MM-JJ : elle entre alors dans la CTG. */
  readonly finCej: string;
}

/** Inventés, en euros : de quoi dérouler R-FORFAIT-1 et R-FORFAIT-2 sur l'exemple. */
export interface MontantsFictifs {
  readonly mention: string;
  /** L'année N du renouvellement ; le montant dû et les ETP soutenus sont ceux de N-1. */
  readonly anneeDeRenouvellement: number;
  readonly montantDuNMoins1: number;
  readonly etpSoutenusNMoins1: number;
  readonly etpPrecedenteCtg: number;
  readonly etpRetenus: number;
  readonly nouveauxEtp: number;
  readonly depenses: readonly DepenseDePoste[];
}

export interface DepenseDePoste {
  /** L'identifiant du poste. */
  readonly poste: string;
  readonly montant: number;
}
