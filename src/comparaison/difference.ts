import type { PlaceDeGrille, Saisie } from "../domaine/grille/saisie";
import type { Score } from "../domaine/notation/resultats";
import type { EtatDInstruction } from "../domaine/instruction/instruction";

/** Les parties d'un dossier, dans l'ordre où elles se montrent. */
export const PARTIES = [
  "dossier",
  "equipe",
  "grille",
  "journal",
  "plan-d-action",
  "financement",
  "departement",
  "instruction",
] as const;

export type PartieDuDossier = (typeof PARTIES)[number];

export const LIBELLES_DES_PARTIES: Readonly<Record<PartieDuDossier, string>> = {
  dossier: "Dossier",
  equipe: "Équipe",
  grille: "Grille",
  journal: "Journal",
  "plan-d-action": "Plan d’action",
  financement: "Financement",
  departement: "Département",
  instruction: "Échange avec la Caf",
};

/** Ce que dit une ligne de la grille. */
export type GenreDeTrait = "note" | "commentaire" | "indicateur" | "autre";

/**
 * Une chose que les deux classeurs ne disent pas pareil. Aucune n'est une faute : ni l'un ni l'autre n'a raison d'avance.
 */
export interface Difference {
  /** Unique dans une comparaison. */
  readonly cle: string;
  readonly partie: PartieDuDossier;
  /** De quoi il s'agit : « Camille Exemple · 1. Politiques ». */
  readonly groupe: string;
  readonly libelle: string;
  readonly genre: GenreDeTrait;
  /** Ce que dit ce classeur, et ce que dit l'autre ; vide : il n'en dit rien. */
  readonly ici: string;
  readonly autre: string;
  /** `ajoute` : seul ce classeur le dit ; `retire` : seul l'autre. */
  readonly nature: "ajoute" | "retire" | "change";
  /** R-EVAL-1 : d'une année à la suivante, la note monte ou descend ; `null` : les deux sont de la même année. */
  readonly sens: "monte" | "descend" | null;
  /** La ligne de la grille de ce classeur ; `null` ailleurs que dans une grille. */
  readonly place: PlaceDeGrille | null;
  /** Ce qu'il faut saisir ici pour dire comme l'autre ; `null` : cela ne se reprend pas d'un geste. */
  readonly reprise: Saisie | null;
}

/** Le pourcentage d'une mission, ou de l'ensemble, dans chaque classeur (R-SCORE-1 à 3). */
export interface ScoresCompares {
  readonly cle: string;
  /** Le titulaire de la grille. */
  readonly grille: string;
  /** « 1. Politiques », ou « Ensemble ». */
  readonly libelle: string;
  readonly ici: Score;
  readonly autre: Score;
  /**
   * En points de pourcentage, sans arrondi : du plus ancien au plus récent, ou, la même année, de l'autre à celui-ci.
   * `null` : l'un des deux n'est pas un nombre.
   */
  readonly ecart: number | null;
}

/** Quelle copie c'est : de quoi la reconnaître, sans dire laquelle est la bonne. */
export interface Copie {
  readonly territoire: string;
  /** 0 : elle n'est pas dite. */
  readonly annee: number;
  readonly modele: { readonly libelle: string; readonly version: string };
  /** R-ETAT-1 : le nombre de remises. */
  readonly version: number;
  readonly etat: EtatDInstruction;
  /** AAAA-MM-JJ ; vide : jamais remis. */
  readonly remise: string;
}

/** Ce que l'un a de plus récent que l'autre : l'année évaluée, rien d'autre. */
export type Relation = "meme-annee" | "ici-plus-recent" | "autre-plus-recent";

export interface Comparaison {
  readonly ici: Copie;
  readonly autre: Copie;
  readonly relation: Relation;
  /** Dans l'ordre des parties, puis celui du dossier. */
  readonly differences: readonly Difference[];
  readonly scores: readonly ScoresCompares[];
  /** Ce qui ne s'est pas comparé, et pourquoi, en phrases. */
  readonly reserves: readonly string[];
}
