/**
 * Ce que l'on regarde d'un classeur qui n'est pas le nôtre : une grille tient en deux cents lignes et dix colonnes, et
 * une feuille étrangère peut être immense. Au-delà, rien n'est lu, et c'est dit.
 */
export const BORNES = {
  feuilles: 60,
  /** Depuis la première ligne de la zone utilisée. */
  lignes: 2_000,
  colonnes: 60,
  /** Textes d'une feuille comparés à tout le modèle ; au-delà, seuls les libellés exacts se reconnaissent. */
  comparaisons: 10_000,
  /** Plages fusionnées d'une feuille ; au-delà, on ne sait pas ce qui est fusionné. */
  fusions: 5_000,
  /** Caractères d'un titre de colonne. */
  titre: 60,
  /** Caractères d'un libellé : en deçà et au-delà, une cellule n'en est pas un. */
  libelle: { minimum: 12, maximum: 600 },
} as const;
