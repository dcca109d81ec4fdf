import { ecrireDocument } from "./ecrireDocument";
import { mettreEnForme } from "./html";

/**
 * La page d'un guide.
 *
 * @param texte du Markdown, restreint : des blocs séparés d'une ligne vide, titres de niveau 1 et 2, listes à un niveau,
 * paragraphes d'une ligne ; du gras et des passages de code.
 * @throws Error un guide sans titre, ou un bloc d'une autre sorte.
 */
export function ecrireGuide(texte: string, style: string): string {
  const blocs = texte.trim().split(/\n\n+/);
  const titre = /^# (.+)$/.exec(blocs[0] ?? "")?.[1];
  if (titre === undefined) throw new Error("Un guide commence par son titre");
  return ecrireDocument({
    titre,
    liens: [["../aide.html", "Aide de CTG pour Excel"]],
    style,
    corps: blocs.map(ecrireBloc).join("\n"),
  });
}

const SORTES: readonly (readonly [debut: RegExp, ecrire: (lignes: readonly string[]) => string])[] = [
  [/^# /, ([ligne]) => `<h1>${ligne ?? ""}</h1>`],
  [/^## /, ([ligne]) => `<h2>${ligne ?? ""}</h2>`],
  [/^\d+\. /, (lignes) => `<ol>\n${ecrireElements(lignes)}\n</ol>`],
  [/^- /, (lignes) => `<ul>\n${ecrireElements(lignes)}\n</ul>`],
];

function ecrireBloc(bloc: string): string {
  const lignes = bloc.split("\n");
  const [debut, ecrire] = SORTES.find(([motif]) => lignes.every((ligne) => motif.test(ligne))) ?? [];
  if (debut !== undefined && ecrire !== undefined)
    return ecrire(lignes.map((ligne) => enLigne(ligne.replace(debut, ""))));
  if (lignes.length > 1 || /^[#>|-]/.test(bloc))
    throw new Error(`Un guide n’admet pas ce bloc\u00a0: ${bloc}`);
  return `<p>${enLigne(bloc)}</p>`;
}

function ecrireElements(lignes: readonly string[]): string {
  return lignes.map((ligne) => `<li>${ligne}</li>`).join("\n");
}

function enLigne(texte: string): string {
  return mettreEnForme(texte).replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");
}
