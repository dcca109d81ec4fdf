import type { Sourcee } from "../dossier/profil";

/** Les parties du référentiel d'emploi, dans l'ordre où elles se lisent. */
export const PARTIES_DU_REFERENTIEL = [
  "presentation",
  "definition",
  "contexte",
  "missions",
  "sppe",
  "activites",
  "spheres",
  "competences",
  "savoirs",
  "autonomie",
  "relations",
  "situation",
  "profils",
  "recrutement",
  "profils-locaux",
] as const;

export type PartieDuReferentiel = (typeof PARTIES_DU_REFERENTIEL)[number];

/** R-ELIG-1 : ce que les documents disent du métier de chargé de coopération, mot pour mot. */
export interface ReferentielDEmploi {
  readonly version: string;
  readonly titre: string;
  readonly source: ProvenanceDuReferentiel;
  readonly parties: Readonly<Record<PartieDuReferentiel, ContenuDePartie>>;
}

export interface ProvenanceDuReferentiel {
  /** D'où viennent ces textes, en une phrase montrée à côté d'eux. */
  readonly phrase: string;
  readonly documents: readonly string[];
  /** Les fautes matérielles corrigées, et ce qu'il a fallu décider pour lire un texte abîmé. */
  readonly corrections: readonly string[];
}

export interface ContenuDePartie extends Sourcee {
  readonly titre: string;
  /** « locale » : le document d'une Caf, qui ne vaut que pour elle. */
  readonly portee: "nationale" | "locale";
  readonly groupes: readonly GroupeDuReferentiel[];
}

export interface GroupeDuReferentiel {
  /** Vide quand la partie n'a qu'un groupe, que son titre suffit à nommer. */
  readonly titre: string;
  readonly paragraphes: readonly string[];
  readonly points: readonly string[];
}
