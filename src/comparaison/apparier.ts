/** Une paire, ou ce qui n'est que d'un côté. */
export interface Paire<T> {
  readonly ici: T | null;
  readonly autre: T | null;
}

/**
 * Ce qui se correspond d'une liste à l'autre. Les clés s'essaient l'une après l'autre, la plus sûre d'abord ; à clé égale, le
 * premier va avec le premier : échanger les deux listes échange les deux côtés, rien de plus.
 *
 * @param cles une clé vide ne correspond à rien.
 * @returns celles de `ici`, dans leur ordre, puis ce qui n'est que dans `autre`
 */
export function apparier<T>(
  ici: readonly T[],
  autre: readonly T[],
  cles: readonly ((element: T) => string)[],
): readonly Paire<T>[] {
  const paires = new Map<T, T>();
  const prises = new Set<T>();
  for (const cleDe of cles) {
    const libres = new Map<string, T[]>();
    for (const element of autre) {
      const cle = prises.has(element) ? "" : cleDe(element);
      if (cle !== "") libres.set(cle, [...(libres.get(cle) ?? []), element]);
    }
    for (const element of ici) {
      const cle = paires.has(element) ? "" : cleDe(element);
      const trouve = cle === "" ? undefined : libres.get(cle)?.shift();
      if (trouve === undefined) continue;
      paires.set(element, trouve);
      prises.add(trouve);
    }
  }
  return [
    ...ici.map((element) => ({ ici: element, autre: paires.get(element) ?? null })),
    ...autre.filter((element) => !prises.has(element)).map((element) => ({ ici: null, autre: element })),
  ];
}
