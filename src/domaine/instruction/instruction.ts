import type { Note } from "../grille/reponses";

/** R-ETAT-1 : l'échange entre l'agent et la Caf sur un dossier. Un dossier jamais remis n'en a pas (`null`) : il est en brouillon. */
export interface Instruction {
  readonly etat: EtatDInstruction;
  /** Le nombre de remises : 0 tant que rien n'a été remis ; la version 2 est la deuxième remise. */
  readonly version: number;
  /** La plus ancienne d'abord ; la dernière est celle que la Caf instruit. */
  readonly remises: readonly Remise[];
  /** Tout ce qui s'est passé, le plus ancien d'abord. */
  readonly evenements: readonly Evenement[];
  readonly demandes: readonly DemandeDeComplement[];
  /** Une par grille que la Caf a commentée. */
  readonly echanges: readonly EchangeDeGrille[];
  /** R-RECOND-1 : une par poste conclu. */
  readonly conclusions: readonly ConclusionDePoste[];
  /** R-ETAT-1 : la contre-note de la Caf seule, désactivée par défaut. */
  readonly contreNotes: boolean;
}

export const ETATS_D_INSTRUCTION = ["brouillon", "remis", "en-instruction", "a-completer", "valide"] as const;

export type EtatDInstruction = (typeof ETATS_D_INSTRUCTION)[number];

export const LIBELLES_DES_ETATS_D_INSTRUCTION: Readonly<Record<EtatDInstruction, string>> = {
  brouillon: "Brouillon",
  remis: "Remis",
  "en-instruction": "En instruction",
  "a-completer": "À compléter",
  valide: "Validé",
};

/** Qui fait un geste de l'échange. */
export type Partie = "agent" | "caf";

export interface Remise {
  /** 1, 2, … */
  readonly version: number;
  /** AAAA-MM-JJ. */
  readonly date: string;
  /** Le jour où la Caf l'a reçue ; vide : pas encore. */
  readonly reception: string;
  /**
   * SHA-256 en hexadécimal du modèle et de sa version, des réponses, des résultats et de la date : révèle une modification
   * accidentelle ; ce n'est pas une signature.
   */
  readonly empreinte: string;
}

export const NATURES_D_EVENEMENT = [
  "remise",
  "reception",
  "relance",
  "demande",
  "reponse",
  "a-completer",
  "validation",
  "reouverture",
] as const;

export type NatureDEvenement = (typeof NATURES_D_EVENEMENT)[number];

export interface Evenement {
  readonly nature: NatureDEvenement;
  /** AAAA-MM-JJ. */
  readonly date: string;
  readonly partie: Partie;
  /** « Version 2 remise », « Relance : bilan attendu » ; ce que l'historique montre. */
  readonly texte: string;
}

/** Une demande de la Caf sur une ligne précise, et la réponse de l'agent. */
export interface DemandeDeComplement {
  /** `d1`, `d2`, … stables. */
  readonly identifiant: string;
  /**
   * Ce qu'elle vise : `grille:g1|activite:a1`, `grille:g1|indicateur:i1`, la clé d'un constat de contrôle, `poste:p1`, ou
   * vide pour tout le dossier.
   */
  readonly cible: string;
  /** Ce qu'elle vise, en clair : le libellé de l'activité, le nom du poste. */
  readonly objet: string;
  readonly demande: string;
  /** AAAA-MM-JJ. */
  readonly date: string;
  /** Vide : en attente. */
  readonly reponse: string;
  readonly dateDeReponse: string;
}

/** Ce que la Caf dit d'une grille, à côté de ce qu'en dit l'agent, jamais à la place. */
export interface EchangeDeGrille {
  readonly grille: string;
  /** activité → politique → note arrêtée ensemble ; absente ou `null` : celle de l'agent. */
  readonly notesPartagees: Readonly<Record<string, Readonly<Record<string, Note>>>>;
  /** De même, la Caf seule ; vide tant que `Instruction.contreNotes` est faux. */
  readonly contreNotes: Readonly<Record<string, Readonly<Record<string, Note>>>>;
  /** activité ou indicateur → commentaire de la Caf ; clés `activite:a1`, `indicateur:i1`. */
  readonly commentaires: Readonly<Record<string, string>>;
}

/** R-RECOND-1 : la reconduction du financement d'un poste. */
export interface ConclusionDePoste {
  readonly poste: string;
  readonly avis: AvisDeReconduction | "";
  /** ETP pris en compte par la Caf ; `null` : pas encore dit. */
  readonly etpPrisEnCompte: number | null;
  readonly conditions: string;
  readonly contreparties: string;
  /** AAAA-MM-JJ, ou vide. */
  readonly date: string;
  /** R-FORFAIT-5 : le poste converge vers le barème ; la Cnaf (Dejep et Dpfas) le valide au préalable. */
  readonly convergence: boolean;
  /** La date de validation de la Cnaf, AAAA-MM-JJ, ou vide. */
  readonly validationDeLaCnaf: string;
}

export const AVIS_DE_RECONDUCTION = ["favorable", "sous-conditions", "defavorable"] as const;

export type AvisDeReconduction = (typeof AVIS_DE_RECONDUCTION)[number];

export const LIBELLES_DES_AVIS: Readonly<Record<AvisDeReconduction, string>> = {
  favorable: "Favorable",
  "sous-conditions": "Favorable sous conditions",
  defavorable: "Défavorable",
};

export const INSTRUCTION_VIDE: Instruction = {
  etat: "brouillon",
  version: 0,
  remises: [],
  evenements: [],
  demandes: [],
  echanges: [],
  conclusions: [],
  contreNotes: false,
};

export const ECHANGE_VIDE: Omit<EchangeDeGrille, "grille"> = {
  notesPartagees: {},
  contreNotes: {},
  commentaires: {},
};
