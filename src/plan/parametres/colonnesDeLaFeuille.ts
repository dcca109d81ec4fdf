/** Les colonnes de « CTG Paramètres » ; les deux dernières, masquées, portent ce que les recherches lisent. */
export const COLONNE = { libelle: 1, annee: 2, valeur: 3, source: 4, signal: 5, cle: 6, retenue: 7 } as const;

export const LARGEURS = [14, 42, 11, 18, 58, 28, 20, 16] as const;

export const COLONNES_VISIBLES = COLONNE.signal;
