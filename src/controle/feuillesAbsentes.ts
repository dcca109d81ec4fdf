import type { ClasseurExamine } from "./controle";

/** Une feuille que le plan appelle et que la lecture n'a pas trouvée. */
export interface FeuilleAbsente {
  readonly cle: string;
  /** Le nom que le plan lui donne. */
  readonly nom: string;
  /** La feuille de ce nom est là, sans notre marque. */
  readonly sansMarque: boolean;
}

export function feuillesAbsentes({ plan, lu }: ClasseurExamine): FeuilleAbsente[] {
  const reperees = new Set([...lu.feuilles.values()].map(({ feuille }) => feuille));
  const autres = new Map(
    lu.source.feuilles
      .filter((feuille) => !reperees.has(feuille))
      .map(({ nom }) => [nomCompare(nom), nom] as const),
  );
  // Son nom étant pris, le plan lui donne un suffixe.
  return plan.feuilles
    .filter(({ cle }) => !lu.feuilles.has(cle))
    .map(({ cle, nom }) => {
      const homonyme = autres.get(nomCompare(nom.replace(/ \(\d+\)$/, "")));
      return { cle, nom: homonyme ?? nom, sansMarque: homonyme !== undefined };
    });
}

function nomCompare(nom: string): string {
  return nom.toLocaleLowerCase("fr");
}
