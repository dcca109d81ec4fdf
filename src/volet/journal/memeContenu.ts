/** Deux lignes d'une feuille qui disent la même chose : rien d'autre ne les désigne. */
export function memeContenu<L extends object>(une: L, autre: L): boolean {
  return (Object.keys(une) as (keyof L)[]).every((champ) => une[champ] === autre[champ]);
}
