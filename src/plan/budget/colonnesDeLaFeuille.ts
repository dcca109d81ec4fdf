/** Les colonnes de « CTG Budget », toutes imprimées sauf la première, masquée. */
export const COLONNE = {
  libelle: 1,
  participation: 2,
  prevu: 3,
  actualise: 4,
  realise: 5,
  ecart: 6,
  signal: 7,
} as const;

export const LARGEURS = [14, 46, 15, 17, 17, 17, 17, 32] as const;

export const COLONNES_VISIBLES = COLONNE.signal;

export const COLONNES_DES_MONTANTS = [
  { champ: "prevu", colonne: COLONNE.prevu },
  { champ: "actualise", colonne: COLONNE.actualise },
  { champ: "realise", colonne: COLONNE.realise },
] as const;
