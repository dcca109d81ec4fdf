/**
 * Ce que l'utilisateur a changé, champ par champ, par-dessus ce que dit le classeur : une relecture met à jour le reste,
 * et rien d'autre ne s'écrira.
 */
export type Retouches<B> = Readonly<Partial<B>>;

/** Un champ remis comme le classeur le dit n'est plus une retouche. */
export function retoucher<B extends object>(
  origine: B,
  retouches: Retouches<B>,
  partie: Retouches<B>,
): Retouches<B> {
  const suivantes: Partial<B> = { ...retouches, ...partie };
  for (const champ of Object.keys(partie) as (keyof B)[]) {
    // Une liste de thématiques se compare à son contenu.
    if (JSON.stringify(suivantes[champ]) === JSON.stringify(origine[champ])) delete suivantes[champ];
  }
  return suivantes;
}

/** D'une saisie lue en entier, les seuls champs retouchés : ce qui s'écrira. */
export function champsRetouches<L extends object>(
  lue: L,
  retouches: { readonly [C in keyof L]?: unknown },
): Partial<L> {
  const retouchee: Partial<L> = {};
  for (const champ of Object.keys(lue) as (keyof L)[]) {
    if (retouches[champ] !== undefined) retouchee[champ] = lue[champ];
  }
  return retouchee;
}
