/** Vrai pour deux données de même contenu, sans égard à l'ordre de leurs champs. */
export function estEgal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [champs, autres] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    champs.size === autres.size &&
    [...champs].every(([champ, valeur]) => autres.has(champ) && estEgal(valeur, autres.get(champ)))
  );
}
