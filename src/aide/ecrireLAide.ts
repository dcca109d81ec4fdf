import type { FonctionDecrite } from "./decrite";
import { ecrireIndex } from "./ecrireIndex";
import { ecrirePage } from "./ecrirePage";
import { AIDES } from "./exemples";
import type { Identifiant } from "./modele";
import PAGES from "./pages.json";

/**
 * Les pages d'aide, nom → HTML : une par fonction, et l'index.
 *
 * @param fonctions celles de functions.json.
 * @throws Error une fonction sans aide.
 */
export function ecrireLAide(
  fonctions: readonly FonctionDecrite[],
  style: string,
): Readonly<Record<string, string>> {
  const pages: Record<string, string> = { "index.html": ecrireIndex(fonctions, style) };
  for (const fonction of fonctions) {
    const { id } = fonction;
    if (!aUneAide(id)) throw new Error(`CTG.${id} n’a pas d’aide dans src/aide`);
    pages[PAGES[id]] = ecrirePage(fonction, AIDES[id], style);
  }
  return pages;
}

function aUneAide(id: string): id is Identifiant {
  return id in AIDES;
}
