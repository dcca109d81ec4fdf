const MEGAOCTET = 1024 * 1024;

/**
 * Ce qu'un classeur reçu peut coûter. Nos classeurs en sont loin (60 ko, 30 parties, 3 000 cellules) ; un fichier qui
 * dépasse n'en est pas un, ou veut faire tomber le poste.
 */
export const LIMITES = {
  /** Octets du fichier. */
  fichier: 50 * MEGAOCTET,
  /** Octets de toutes les parties, une fois décompressées. */
  parties: 50 * MEGAOCTET,
  entrees: 2_000,
  /** Relations d'une même partie. */
  relations: 10_000,
  feuilles: 500,
  /** Noms définis : des classeurs recopiés d'année en année en traînent des milliers de cassés. */
  noms: 100_000,
  /** Cellules gardées, toutes feuilles réunies. */
  cellules: 1_000_000,
  /** Places des tableaux où elles sont rangées, trous compris. */
  places: 10_000_000,
  /** Plages de cellules fusionnées, toutes feuilles réunies. */
  fusions: 100_000,
  chainesPartagees: 1_000_000,
  /**
   * Caractères des formules partagées, une fois écrites chez chacune de leurs cellules : une formule de 32 000 caractères
   * partagée par un million de cellules n'en prend que quarante mégaoctets dans le fichier.
   */
  formulesPartagees: 50_000_000,
  /** Caractères d'une cellule : la limite d'Excel. */
  caracteres: 32_767,
  /** Éléments emboîtés dans une partie XML. */
  profondeur: 256,
  /** Attributs d'un élément : un million d'attributs prendrait plus de mémoire que le fichier. */
  attributs: 1_000,
  /**
   * Caractères d'une partie XML sans qu'un élément s'ouvre ou se ferme. L'analyseur les accumule : dix millions d'entités
   * d'affilée prendraient un demi-gigaoctet.
   */
  texteContinu: 8 * MEGAOCTET,
  /** Octets au début d'une partie XML, où se cherche une déclaration de type. */
  prologue: 16 * 1024,
} as const;

/** Les dimensions d'une feuille d'Excel : A1:XFD1048576. */
export const LIGNES = 1_048_576;
export const COLONNES = 16_384;
