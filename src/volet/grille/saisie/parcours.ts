import type { Etape } from "./etapes";

/** La plus proche étape retenue, après (1) ou avant (−1) celle-ci ; `null` au bout de la grille. */
export function voisine(
  etapes: readonly Etape[],
  courante: Etape,
  sens: 1 | -1,
  retenue: (etape: Etape) => boolean,
): Etape | null {
  for (let rang = rangDe(etapes, courante) + sens; ; rang += sens) {
    const etape = etapes[rang];
    if (etape === undefined) return null;
    if (retenue(etape)) return etape;
  }
}

/**
 * La prochaine étape à remplir, en repartant du début s'il le faut. De même nature d'abord : qui note n'est pas envoyé
 * compter ses réunions entre deux activités. `null` s'il n'en reste pas d'autre.
 */
export function prochaineARemplir(
  etapes: readonly Etape[],
  courante: Etape,
  remplie: (etape: Etape) => boolean,
): Etape | null {
  const rang = rangDe(etapes, courante);
  const aRemplir = [...etapes.slice(rang + 1), ...etapes.slice(0, rang)].filter((etape) => !remplie(etape));
  return aRemplir.find(({ nature }) => nature === courante.nature) ?? aRemplir[0] ?? null;
}

function rangDe(etapes: readonly Etape[], { cle }: Etape): number {
  return etapes.findIndex((etape) => etape.cle === cle);
}
