import type { Thematique } from "../../domaine/dossier/profil";
import type {
  Cof,
  Employeur,
  FicheDePoste,
  Periode,
  PieceSuivie,
  Qualification,
  ThematiqueDeCtg,
} from "../../domaine/equipe/equipe";
import { lireParmi } from "../../domaine/saisie/lireParmi";

/** Ce que montre une liste de validation, dans son ordre, pour chaque valeur du domaine. */
export type Libelles<T extends string> = Readonly<Record<T, string>>;

export const LIENS: Libelles<Exclude<Employeur["lien"], "">> = {
  signataire: "Signataire",
  "soutien-financier": "Soutenu par un signataire",
  association: "Association",
  aucun: "Aucun lien",
};

export const TYPES_DE_COF: Libelles<Cof["type"]> = {
  coordination: "Coordination",
  ingenierie: "Ingénierie",
  diagnostic: "Diagnostic",
};

export const CATEGORIES: Libelles<Exclude<Qualification["categorie"], "">> = { A: "A", B: "B", C: "C" };

export const FORMATIONS: Libelles<Exclude<Qualification["formation"], "">> = {
  qualifiante: "Qualifiante",
  complementaire: "Complémentaire",
};

export const FONCTIONS: Libelles<FicheDePoste["fonction"]> = {
  cooperation: "Coopération",
  "responsable-de-service": "Responsable de service",
  direction: "Direction",
};

export const NATURES: Libelles<Periode["nature"]> = {
  presence: "Présence",
  maladie: "Maladie",
  vacance: "Vacance",
};

/** « À remettre » est l'état vide d'une pièce suivie. */
export const ETATS_DE_PIECE: Libelles<Exclude<PieceSuivie["etat"], ""> | "a-remettre"> = {
  "a-remettre": "À remettre",
  remise: "Remise",
  "sans-objet": "Sans objet",
};

export const OUI_NON: Libelles<"oui" | "non"> = { oui: "Oui", non: "Non" };

/** R-VENT-1 : les huit thématiques d'une CTG. */
export const THEMATIQUES: Libelles<ThematiqueDeCtg> = {
  "petite-enfance": "Petite enfance",
  enfance: "Enfance",
  jeunesse: "Jeunesse",
  parentalite: "Parentalité",
  "animation-vie-sociale": "Animation de la vie sociale",
  logement: "Logement",
  "acces-aux-droits": "Accès aux droits",
  "inclusion-handicap": "Inclusion handicap",
};

/** R-VENT-1 : les quatre clés de répartition, assez court pour un en-tête ; le profil en a les libellés entiers. */
export const PARTS: Libelles<Thematique> = {
  "petite-enfance": "Petite enfance",
  "enfance-jeunesse": "Enfance jeunesse",
  "animation-vie-sociale": "Vie sociale, droits",
  parentalite: "Parentalité",
};

export function clesDe<T extends string>(libelles: Libelles<T>): T[] {
  return Object.keys(libelles) as T[];
}

/**
 * La valeur qu'une personne a écrite ou choisie, sans égard à la casse, aux accents ni aux espaces. `null` si ce n'est
 * aucune de celles-là.
 */
export function lireLibelle<T extends string>(libelles: Libelles<T>, texte: string): T | null {
  return lireParmi(texte, libelles) || null;
}
