import type { ConstatDeLecture } from "../constats";
import { LecteurDeBloc, type BlocALire } from "../equipe/LecteurDeBloc";
import type { FeuilleReperee } from "../reperer";

export interface FeuillesALire {
  readonly feuilles: ReadonlyMap<string, FeuilleReperee>;
  readonly dates1904: boolean;
}

/** Ouvre un tableau de la feuille, colonnes à saisir à l'appui. */
export type OuvrirUnTableau = (nature: BlocALire["nature"], colonnes: BlocALire["colonnes"]) => LecteurDeBloc;

/** De quoi lire les tableaux d'une feuille ; `null` : le classeur ne l'a pas, ou plus. */
export function ouvrirLaFeuille(
  { feuilles, dates1904 }: FeuillesALire,
  cle: string,
  constats: ConstatDeLecture[],
): OuvrirUnTableau | null {
  const reperee = feuilles.get(cle);
  if (reperee === undefined) return null;
  return (nature, colonnes) => new LecteurDeBloc(reperee, { nature, colonnes }, constats, dates1904);
}
