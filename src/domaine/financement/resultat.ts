import type { Gravite } from "../equipe/constats/constat";
import type { ProfilDeCaf, Thematique } from "../dossier/profil";
import type { EtpDuPoste } from "./etpDesPostes";
import type { Calcul } from "./explication/calcul";
import type { MontantExplique } from "./explication/etape";
import type { RepartitionDesEtp } from "./repartirLesEtp";

/** Le financement d'un dossier pour une année. Tous les montants sont en euros, au centime. */
export interface ResultatDuFinancement {
  readonly annee: number;
  readonly methode: ProfilDeCaf["methodeDuDroit"]["valeur"];
  /** La coordination, tous employeurs ; refusée si un seul d'entre eux l'est. */
  readonly total: Calcul;
  /** R-EMP-1, dans l'ordre de l'équipe ; leur somme est le total. */
  readonly employeurs: readonly ResultatDeLEmployeur[];
  /** Dans l'ordre des postes ; la somme de ceux d'un employeur est le droit de l'employeur. */
  readonly postes: readonly ResultatDuPoste[];
  /** R-VENT-1 ; leur somme est le total. `null` : le total est refusé. */
  readonly thematiques: ResultatDesThematiques | null;
  /** R-DIAG-1 ; `null` : pas de diagnostic. Une Cof à part : hors du total. */
  readonly diagnostic: Calcul | null;
  /** R-INGE-1 : de même, hors du total. */
  readonly ingenieries: readonly ResultatDeLIngenierie[];
  readonly constats: readonly ConstatDeFinancement[];
}

export interface ResultatDeLEmployeur {
  /** Vide : l'employeur du dossier, quand l'équipe n'en a aucun ; `null` : aucun employeur connu (R-EMP-1). */
  readonly employeur: string | null;
  readonly nom: string;
  readonly etp: EtpDeLEmployeur;
  /** Ce que la formule prend en compte ; `null` : elle est refusée. */
  readonly repartition: RepartitionDesEtp | null;
  /** Euros par ETP, non arrondis ; `null` : refusé, ou aucun ETP ne s'y rapporte. */
  readonly forfaitParEtp: number | null;
  readonly baremeNouvelEtp: number | null;
  /** R-FORFAIT-1. */
  readonly forfait: Calcul;
  /** R-COFI-1 ; `null` : le profil n'a pas la règle. */
  readonly cofinancement: Calcul | null;
  /** L'un ou l'autre, selon la méthode du profil. */
  readonly droit: Calcul;
  /** R-FORFAIT-4 : le droit par ETP pris en compte, non arrondi ; `null` : refusé, ou aucun ETP. */
  readonly parEtp: number | null;
  /** R-COUT-1 ; `null` : le coût d'un de ses postes n'est pas connu. */
  readonly coutReel: number | null;
  /** Coût réel moins droit ; négatif, le financement dépasse le coût. */
  readonly resteACharge: number | null;
}

/** Les ETP de l'équipe d'un employeur, moyenne de l'année ; `finances` est ce qui reste des tenus. */
export interface EtpDeLEmployeur {
  readonly tenus: number;
  readonly deduits: number;
  readonly nonFinancables: number;
  readonly finances: number;
}

export interface ResultatDuPoste {
  readonly etp: EtpDuPoste;
  /** R-FORFAIT-4 : sa part du droit de l'employeur. */
  readonly droit: Calcul;
  readonly coutReel: number | null;
  readonly resteACharge: number | null;
  /** R-VENT-1, de somme égale au droit ; `null` : refusé, ou sans clé juste. */
  readonly thematiques: Readonly<Record<Thematique, number>> | null;
}

export interface ResultatDesThematiques {
  readonly thematiques: Readonly<Record<Thematique, MontantExplique>>;
  /** Le droit des postes dont la clé n'est pas dite, ou ne fait pas 100 %. */
  readonly nonVentile: MontantExplique;
}

export interface ResultatDeLIngenierie {
  readonly identifiant: string;
  readonly calcul: Calcul;
}

/** Ce qu'une règle a à dire du financement. */
export interface ConstatDeFinancement {
  readonly regle: string;
  readonly gravite: Gravite;
  /** Les identifiants qu'il concerne ; vides : le dossier entier. */
  readonly employeur: string;
  readonly poste: string;
  /** La réponse en cause, telle que `champs.ts` la nomme ; absente : il y en a plusieurs. */
  readonly champ?: string;
  /** L'identifiant de la ligne qui la porte, quand `employeur` et `poste` ne le disent pas ; « diagnostic » pour le sien. */
  readonly ligne?: string;
  /** Ce qui est, ce qui est attendu, et quoi faire. */
  readonly phrase: string;
  readonly source: string;
}
