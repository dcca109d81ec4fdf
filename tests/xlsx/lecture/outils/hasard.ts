/** Des nombres tirés au hasard, toujours les mêmes pour une même graine. */
export interface Hasard {
  /** Un entier de 0 à `borne` exclue. */
  entier(borne: number): number;
  parmi<T>(choix: readonly T[]): T;
}

/** Le générateur « mulberry32 ». */
export function hasard(graine: number): Hasard {
  let etat = graine;
  const entier = (borne: number): number => {
    etat = (etat + 0x6d2b79f5) | 0;
    let melange = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    melange = (melange + Math.imul(melange ^ (melange >>> 7), 61 | melange)) ^ melange;
    return Math.floor((((melange ^ (melange >>> 14)) >>> 0) / 2 ** 32) * borne);
  };
  return { entier, parmi: (choix) => choix[entier(choix.length)]! };
}
