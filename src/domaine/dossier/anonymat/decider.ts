export type Decision<V> = (valeur: V) => V;

/** Une décision par champ : un champ ajouté au type sans décision ne compile pas. */
export type Decisions<T> = { readonly [C in keyof T]-?: Decision<T[C]> };

/** L'objet que les décisions rendent ; ce qu'elles ne nomment pas n'y passe pas, même présent à l'exécution. */
export function decider<T extends object>(decisions: Decisions<T>, objet: T): T {
  const copie: Partial<T> = {};
  const poser = <C extends keyof T>(champ: C) => {
    copie[champ] = decisions[champ](objet[champ]);
  };
  for (const champ of Object.keys(decisions) as (keyof T)[]) poser(champ);
  return copie as T;
}

export function garder<V>(valeur: V): V {
  return valeur;
}
