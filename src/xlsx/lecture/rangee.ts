import type { ValeurDeCellule } from "../../lecture/cellules";

export type Rangee = (ValeurDeCellule | undefined)[];

/** Au-delà, les moteurs JavaScript quittent le tableau pour une table, plus lourde, mais sans place pour les trous. */
const TROU_DE_TABLE = 1024;
const PLACES_D_UNE_TABLE = 32;

/** Les places que prend en mémoire un élément posé `ecart` rangs après le précédent. */
export function placesDe(ecart: number): number {
  return ecart > TROU_DE_TABLE ? PLACES_D_UNE_TABLE : ecart;
}

/** Un tableau à trous : chaque contenu à sa colonne ; les colonnes croissent, `undefined` est un trou. */
export function etaler(colonnes: readonly number[], contenus: Rangee): Rangee {
  const rangee: Rangee = [];
  contenus.forEach((contenu, rang) => {
    if (contenu !== undefined) rangee[colonnes[rang]!] = contenu;
  });
  // Une copie n'a que la place qu'il lui faut : un million de rangées d'une cellule en prendrait sinon trois fois plus.
  return rangee.length > TROU_DE_TABLE ? rangee : rangee.slice();
}
