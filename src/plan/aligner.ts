/** Où chaque ligne (ou colonne) du plan tombe dans une feuille existante, et ce qu'il faut d'abord y insérer. */
export interface Alignement {
  /** rang dans le plan → rang dans la feuille, insertions faites ; croissant, strictement si les rangs manquants s'insèrent. */
  readonly positions: readonly number[];
  /** Les rangs, dans l'ordre où il faut y insérer une ligne vide, une à la fois. */
  readonly insertions: readonly number[];
}

/** Ce que devient un rang du plan qui n'est pas dans la feuille : il s'y insère, ou se confond avec le précédent. */
export type Manquants = "inserer" | "sans-inserer";

/**
 * Aligne les rangs d'un plan sur une feuille que l'utilisateur a pu trier ou augmenter, sans rien déplacer de ce
 * qui est à lui : un rang identifié reprend une place déjà occupée par un des nôtres (la même, ou après un tri
 * celle du même ordre) ; un rang nouveau s'insère ; un rang du plan sans identifiant prend l'intervalle qui suit.
 *
 * @param plan l'identifiant de chaque rang du plan, `null` pour un rang vide.
 * @param feuille l'identifiant de chaque rang de la feuille, `null` pour un rang qui n'est pas à nous.
 */
export function aligner(
  plan: readonly (string | null)[],
  feuille: readonly (string | null)[],
  manquants: Manquants = "inserer",
): Alignement {
  const voulus = new Set(plan.filter((identifiant) => identifiant !== null));
  const places: number[] = [];
  const connus = new Set<string>();
  feuille.forEach((identifiant, rang) => {
    if (identifiant === null || !voulus.has(identifiant) || connus.has(identifiant)) return;
    connus.add(identifiant);
    places.push(rang);
  });

  const positions: number[] = [];
  const insertions: number[] = [];
  let prochaine = 0;
  for (const identifiant of plan) {
    const suivante = (positions[positions.length - 1] ?? -1) + 1;
    if (identifiant !== null && connus.has(identifiant)) {
      positions.push((places[prochaine] ?? 0) + insertions.length);
      prochaine++;
      continue;
    }
    const borne = places[prochaine];
    const bute = borne !== undefined && suivante >= borne + insertions.length;
    if (manquants === "sans-inserer" && (identifiant !== null || bute)) {
      positions.push(Math.max(0, suivante - 1));
      continue;
    }
    const finDeLaFeuille = feuille.length + insertions.length;
    if (bute || (identifiant !== null && suivante < finDeLaFeuille)) insertions.push(suivante);
    positions.push(suivante);
  }
  return { positions, insertions };
}
