import { morceler } from "./morceler";

/** Un texte où le mot cherché se voit, et s'entend là où la lecture d'écran le dit. */
export function Surligne({ texte, mot }: { readonly texte: string; readonly mot: string }) {
  return morceler(texte, mot).map((morceau, rang) =>
    morceau.trouve ? <mark key={rang}>{morceau.texte}</mark> : morceau.texte,
  );
}
