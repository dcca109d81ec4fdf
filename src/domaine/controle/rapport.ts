import type { Gravite } from "../equipe/constats/constat";

/**
 * Le contrôle d'un classeur tel qu'on l'a gardé : la feuille « CTG Contrôle ». Ce que l'on décide d'un constat s'y garde
 * aussi ; le contrôle, lui, se refait à chaque lecture.
 */
export interface RapportDeControle {
  /** Le jour où il a été établi, AAAA-MM-JJ. */
  readonly date: string;
  /** Le plus grave d'abord. */
  readonly constats: readonly ConstatDuRapport[];
}

export interface ConstatDuRapport {
  /** Celle de `ConstatDeControle`. */
  readonly cle: string;
  readonly controle: string;
  readonly gravite: Gravite;
  readonly phrase: string;
  readonly geste: string;
  /** « CTG Grille, C12 », « CTG Grille », ou vide. */
  readonly lieu: string;
  /** `null` : rien n'en a été décidé. */
  readonly traitement: Traitement | null;
}

/** Ce qu'un conseiller, ou l'agent, a décidé d'un constat. */
export interface Traitement {
  /** `vu` : on l'a lu ; `accepte` : il reste, et c'est admis, pour le motif donné. */
  readonly etat: "vu" | "accepte";
  /** Vide pour « vu » ; jamais vide pour « accepté ». */
  readonly motif: string;
  /** AAAA-MM-JJ, ou vide si la feuille ne le dit plus. */
  readonly date: string;
}

export const LIBELLES_DES_TRAITEMENTS: Readonly<Record<Traitement["etat"], string>> = {
  vu: "Vu",
  accepte: "Accepté",
};

/** Au-delà, le rapport ne garde que les plus graves, et une dernière ligne, de cette clé, dit combien il en manque. */
export const LIGNES_DU_RAPPORT = 500;
export const CLE_AU_DELA = "au-dela";
