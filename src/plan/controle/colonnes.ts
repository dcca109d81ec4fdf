import type { CleDeStyle } from "../charte";
import { COLONNE } from "../colonnesParLettre";

/** La clé de la feuille « CTG Contrôle ». */
export const CONTROLE = "controle";

export { COLONNE } from "../colonnesParLettre";

/** A masquée, puis de B à J. */
export const LARGEURS = [14, 13, 13, 24, 58, 38, 13, 34, 13, 18] as const;
export const PREMIERE_COLONNE = COLONNE.b;
export const COLONNES_VISIBLES = LARGEURS.length - 1;

/** Ce qui manque à une ligne, en toutes lettres. */
export const COLONNE_DU_SIGNAL = COLONNE.j;

interface ColonneDuConstat {
  readonly champ: ChampDuConstat;
  readonly titre: string;
  readonly colonne: number;
  readonly style: CleDeStyle;
}

export type ChampDuConstat =
  "gravite" | "controle" | "lieu" | "phrase" | "geste" | "decision" | "motif" | "date";

/** Les cinq premières sont à nous ; les trois autres se saisissent. */
export const COLONNES_DU_CONSTAT: readonly ColonneDuConstat[] = [
  { champ: "gravite", titre: "Gravité", colonne: COLONNE.b, style: "fort" },
  { champ: "controle", titre: "Contrôle", colonne: COLONNE.c, style: "libelle" },
  { champ: "lieu", titre: "Où", colonne: COLONNE.d, style: "libelle" },
  { champ: "phrase", titre: "Constat", colonne: COLONNE.e, style: "libelle" },
  { champ: "geste", titre: "Que faire", colonne: COLONNE.f, style: "libelle" },
  { champ: "decision", titre: "Décision", colonne: COLONNE.g, style: "saisieTexte" },
  { champ: "motif", titre: "Motif", colonne: COLONNE.h, style: "saisieTexte" },
  { champ: "date", titre: "Décidé le", colonne: COLONNE.i, style: "saisieJour" },
];

/** Le jour du contrôle ; sa ligne est `controle:rapport`. */
export const LIGNE_DU_RAPPORT = "rapport";
export const COLONNES_DU_RAPPORT = [
  { champ: "date", titre: "Contrôle établi le", colonne: COLONNE.d },
] as const;
