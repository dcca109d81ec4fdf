import type { Gravite } from "../equipe/constats/constat";

/** Combien de constats de chaque gravité. */
export type DecompteParGravite = Readonly<Record<Gravite, number>>;

export function compterParGravite(constats: readonly { readonly gravite: Gravite }[]): DecompteParGravite {
  const decompte: Record<Gravite, number> = { bloquant: 0, "a-corriger": 0, "a-discuter": 0, information: 0 };
  for (const { gravite } of constats) decompte[gravite] += 1;
  return decompte;
}
