import type { ThematiqueDeCtg } from "../equipe";

/** R-VENT-1 : les huit thématiques d'une CTG, comme dans le fil d'une phrase. */
export const NOMS_DES_THEMATIQUES: Readonly<Record<ThematiqueDeCtg, string>> = {
  "petite-enfance": "petite enfance",
  enfance: "enfance",
  jeunesse: "jeunesse",
  parentalite: "parentalité",
  "animation-vie-sociale": "animation de la vie sociale",
  logement: "logement",
  "acces-aux-droits": "accès aux droits",
  "inclusion-handicap": "inclusion handicap",
};
