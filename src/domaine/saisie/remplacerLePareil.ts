/**
 * La liste, le premier élément de même contenu que `ancien` remplacé par `nouveaux` (aucun : il est retiré). `null` s'il
 * n'y est pas : ce qu'un élément sans identifiant dit le désigne, et quelqu'un a pu le changer dans la feuille.
 */
export function remplacerLePareil<T extends object>(
  liste: readonly T[],
  ancien: T,
  nouveaux: readonly T[],
): readonly T[] | null {
  const rang = liste.findIndex((element) => sontPareils(element, ancien));
  return rang === -1 ? null : [...liste.slice(0, rang), ...nouveaux, ...liste.slice(rang + 1)];
}

/** Pour des enregistrements plats, aux mêmes champs. */
function sontPareils<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((champ) => a[champ] === b[champ]);
}
