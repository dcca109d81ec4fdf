import type { Identifiant } from "./modele";

export interface Famille {
  readonly titre: string;
  readonly fonctions: readonly Identifiant[];
}

/** L'ordre de l'index. */
export const FAMILLES: readonly Famille[] = [
  { titre: "Les notes", fonctions: ["SCORE", "SCORE.BORNES", "SCORE.ENSEMBLE", "COMPLETUDE"] },
  {
    titre: "Le financement",
    fonctions: [
      "FORFAIT",
      "FORFAIT.DETAIL",
      "FORFAIT.ETP",
      "BAREME",
      "COFINANCEMENT",
      "DIAGNOSTIC",
      "VENTILATION",
    ],
  },
  { titre: "Le temps de travail", fonctions: ["MOIS.DEDUITS", "ETP"] },
];
