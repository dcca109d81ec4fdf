import { plier } from "./plier";

export interface Morceau {
  readonly texte: string;
  readonly trouve: boolean;
}

/** Le texte, coupé autour de chaque passage qui contient le mot, sans égard à la casse ni aux accents. */
export function morceler(texte: string, mot: string): Morceau[] {
  const cherche = plier(mot).texte;
  const plie = plier(texte);
  const morceaux: Morceau[] = [];
  let suite = 0;
  let trouve = cherche === "" ? -1 : plie.texte.indexOf(cherche);
  while (trouve !== -1) {
    const apres = trouve + cherche.length;
    const debut = plie.places[trouve] ?? 0;
    const fin = (plie.places[apres - 1] ?? 0) + 1;
    if (debut > suite) morceaux.push({ texte: texte.slice(suite, debut), trouve: false });
    morceaux.push({ texte: texte.slice(Math.max(debut, suite), fin), trouve: true });
    suite = fin;
    trouve = plie.texte.indexOf(cherche, apres);
  }
  if (suite < texte.length) morceaux.push({ texte: texte.slice(suite), trouve: false });
  return morceaux;
}
