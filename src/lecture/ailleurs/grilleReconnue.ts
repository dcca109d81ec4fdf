import type { Politique } from "../../domaine/grille/modele";
import type { Note } from "../../domaine/grille/reponses";

/**
 * - `exacte` : le même libellé, à la casse, aux accents, à la ponctuation, aux espaces et à la numérotation près ;
 * - `proche` : un libellé qui lui ressemble, et à lui seul ; rien n'en est repris sans confirmation ;
 * - `absente` : aucune ligne.
 */
export type Certitude = "exacte" | "proche" | "absente";

/** Une feuille qui ressemble à une grille, lue par un modèle. Lignes et colonnes se comptent à partir de 0. */
export interface GrilleReconnue {
  readonly feuille: string;
  readonly masquee: boolean;
  /** L'identifiant et la version du modèle de grille. */
  readonly modele: { readonly identifiant: string; readonly version: string };
  /** Le jeu de politiques dont les titres ont été lus ; vide si aucune colonne de notes n'est reconnue. */
  readonly politiques: readonly Politique[];
  readonly colonneDesLibelles: number;
  readonly colonnes: readonly ColonneReconnue[];
  readonly activites: readonly ActiviteReconnue[];
  readonly indicateurs: readonly IndicateurReconnu[];
  readonly identite: IdentiteLue;
}

/** Ce qu'une colonne contient, d'après ses titres. */
export interface ColonneReconnue {
  readonly role: "note" | "commentaire" | "nombre" | "nature";
  readonly colonne: number;
  readonly titre: string;
}

export interface LigneReconnue {
  readonly identifiant: string;
  /** Celui du modèle. */
  readonly libelle: string;
  readonly certitude: Certitude;
  /** De 0 à 1 : la part, pondérée, des mots communs ; 1 pour une ligne exacte, 0 pour une absente. */
  readonly ressemblance: number;
  /** Ce que la feuille écrit ; vide pour une absente. */
  readonly libelleLu: string;
  /** L'adresse du libellé, `B12` ; vide pour une absente. */
  readonly cellule: string;
}

export interface ActiviteReconnue extends LigneReconnue {
  /** Une par politique dont la colonne est reconnue. */
  readonly notes: readonly NoteReconnue[];
  readonly commentaire: string;
}

export interface IndicateurReconnu extends LigneReconnue {
  readonly nombre: number | null;
  readonly nature: string;
  readonly commentaire: string;
  /** Ce qui n'est pas repris de la ligne. */
  readonly refus: readonly Refus[];
}

/** Une cellule qui n'est pas reprise, et pourquoi. */
export interface Refus {
  readonly cellule: string;
  /** Ce que la cellule contient. */
  readonly lu: string;
  readonly raison: Raison;
}

export type NoteReconnue = { readonly politique: string } & EtatDeNote;

export type EtatDeNote = { readonly cellule: string } & (
  | { readonly etat: "vide" }
  | {
      readonly etat: "reprise";
      readonly note: Note;
      readonly lu: string;
      /** `texte` : lue d'un texte, « 2 - Majoritairement » ; `croix` : d'une case cochée. */
      readonly lecture: "telle-quelle" | "texte" | "croix";
    }
  /** Rien n'en est repris si l'on ne choisit pas une de ses propositions. */
  | {
      readonly etat: "a-confirmer";
      readonly lu: string;
      readonly raison: Raison;
      readonly propositions: readonly Proposition[];
    }
  | { readonly etat: "refusee"; readonly lu: string; readonly raison: Raison }
);

export interface Proposition {
  readonly note: Note;
  readonly cellule: string;
}

export type Raison =
  | "fusionnee"
  | "fusion-inconnue"
  | "hors-echelle"
  | "texte-incertain"
  | "contradictoire"
  | "formule"
  | "formule-sans-valeur"
  | "erreur"
  | "deux-lignes"
  | "deux-cellules"
  | "plusieurs-croix"
  | "croix-incertaine"
  | "pas-un-nombre";

/** Ce que la feuille dit d'elle-même, en toutes lettres ; vide : elle ne le dit pas. */
export interface IdentiteLue {
  readonly territoire: string;
  readonly caf: string;
  readonly employeur: string;
  readonly titulaire: string;
  /** En quatre chiffres. */
  readonly annee: string;
}
