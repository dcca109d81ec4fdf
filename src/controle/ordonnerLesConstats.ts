import type { ConstatDeControle } from "../domaine/controle/constat";
import { rangDeGravite } from "../domaine/controle/gravites";
import { lireAdresse } from "../plan/adresses";
import type { ClasseurExamine } from "./controle";

/** Le plus grave d'abord ; puis les feuilles du plan dans leur ordre, les autres ensuite ; puis lignes et colonnes. */
export function ordonnerLesConstats(
  constats: readonly ConstatDeControle[],
  { attendu, lu }: Pick<ClasseurExamine, "attendu" | "lu">,
): ConstatDeControle[] {
  const noms = [...attendu.feuilles, ...lu.source.feuilles].map(({ nom }) => nom);
  const rangs = new Map<string, number>();
  for (const nom of noms) if (!rangs.has(nom)) rangs.set(nom, rangs.size);
  const rangees = constats.map((constat) => {
    const place = lireAdresse(constat.cellule);
    return {
      constat,
      rang: [
        rangDeGravite(constat.gravite),
        rangs.get(constat.feuille) ?? rangs.size,
        place?.ligne ?? -1,
        place?.colonne ?? -1,
      ],
    };
  });
  return rangees.sort((a, b) => comparer(a.rang, b.rang)).map(({ constat }) => constat);
}

function comparer(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const ecart = (a[i] ?? 0) - (b[i] ?? 0);
    if (ecart !== 0) return ecart;
  }
  return 0;
}
