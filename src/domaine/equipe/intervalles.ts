import type { Jour } from "./jours";

/** Des jours qui se suivent, bornes comprises ; une fin infinie est un intervalle en cours. */
export interface Intervalle {
  readonly debut: Jour;
  readonly fin: Jour;
}

/** Les mêmes jours, chacun une fois, en intervalles disjoints qui ne se touchent pas, dans l'ordre. */
export function reunir(intervalles: readonly Intervalle[]): Intervalle[] {
  const reunis: Intervalle[] = [];
  for (const { debut, fin } of [...intervalles].sort((a, b) => a.debut - b.debut)) {
    const dernier = reunis[reunis.length - 1];
    if (dernier !== undefined && debut <= dernier.fin + 1) {
      reunis[reunis.length - 1] = { debut: dernier.debut, fin: Math.max(dernier.fin, fin) };
    } else {
      reunis.push({ debut, fin });
    }
  }
  return reunis;
}

/** Vrai si un seul de ces intervalles, déjà réunis, contient tout celui-ci. */
export function couvrent(reunis: readonly Intervalle[], { debut, fin }: Intervalle): boolean {
  return reunis.some((intervalle) => intervalle.debut <= debut && fin <= intervalle.fin);
}

export function seRecoupent(a: Intervalle, b: Intervalle): boolean {
  return a.debut <= b.fin && b.debut <= a.fin;
}
