import type { Gravite } from "../equipe/constats/constat";

/** Du plus grave au moins grave. */
const RANGS: Readonly<Record<Gravite, number>> = {
  bloquant: 0,
  "a-corriger": 1,
  "a-discuter": 2,
  information: 3,
};

/** Le tri d'un moteur ancien n'est pas stable : à gravité égale, l'ordre des règles se garde par le rang. */
export function trierParGravite<T extends { readonly gravite: Gravite }>(constats: readonly T[]): T[] {
  return constats
    .map((constat, rang) => ({ constat, rang }))
    .sort((a, b) => RANGS[a.constat.gravite] - RANGS[b.constat.gravite] || a.rang - b.rang)
    .map(({ constat }) => constat);
}
