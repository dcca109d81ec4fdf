import type { FonctionDecrite } from "./decrite";
import { ecrireGuide } from "./ecrireGuide";
import { ecrireIndex } from "./ecrireIndex";
import { ecrirePage } from "./ecrirePage";
import { AIDES } from "./exemples";
import { GUIDES, type Guide } from "./guides";
import type { Identifiant } from "./modele";
import PAGES from "./pages.json";

/**
 * Les pages d'aide, nom → HTML : une par fonction, l'index, et les guides.
 *
 * @param fonctions celles de functions.json.
 * @param guides leur texte, en Markdown.
 * @throws Error une fonction sans aide, un guide mal formé.
 */
export function ecrireLAide(
  fonctions: readonly FonctionDecrite[],
  guides: Readonly<Record<Guide, string>>,
  style: string,
): Readonly<Record<string, string>> {
  const pages: Record<string, string> = { "index.html": ecrireIndex(fonctions, style) };
  for (const fonction of fonctions) {
    const { id } = fonction;
    if (!aUneAide(id)) throw new Error(`CTG.${id} n’a pas d’aide dans src/aide`);
    pages[PAGES[id]] = ecrirePage(fonction, AIDES[id], style);
  }
  for (const guide of GUIDES) pages[`${guide}.html`] = ecrireGuide(guides[guide], style);
  return pages;
}

function aUneAide(id: string): id is Identifiant {
  return id in AIDES;
}
