import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import ts from "typescript";

/** Un texte que l'écran montre, et où il est écrit. */
interface TexteMontre {
  readonly lieu: string;
  readonly texte: string;
}

/** Les textes d'un fichier : ceux du JSX, et les chaînes qui sont des phrases ou des libellés. */
function textesDe(fichier: string): TexteMontre[] {
  const source = ts.createSourceFile(
    fichier,
    readFileSync(fichier, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    fichier.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const textes: TexteMontre[] = [];
  const garder = (noeud: ts.Node, texte: string) => {
    const { line } = source.getLineAndCharacterOfPosition(noeud.getStart());
    if (estUnTexte(texte)) textes.push({ lieu: `${fichier}:${line + 1}`, texte });
  };
  const visiter = (noeud: ts.Node): void => {
    if (ts.isImportDeclaration(noeud) || ts.isExportDeclaration(noeud)) return;
    if (ts.isJsxText(noeud)) garder(noeud, deschapper(noeud.text));
    else if (ts.isStringLiteralLike(noeud)) garder(noeud, enClair(noeud));
    else if (ts.isTemplateExpression(noeud)) garder(noeud, gabaritDe(noeud));
    ts.forEachChild(noeud, visiter);
  };
  visiter(source);
  return textes;
}

function enClair({ parent, text }: ts.StringLiteralLike): string {
  return ts.isJsxAttribute(parent) ? deschapper(text) : text;
}

/** Le JSX écrit ainsi l'insécable et la césure. */
function deschapper(texte: string): string {
  return texte.replace(/&nbsp;/g, "\u00a0").replace(/&shy;/g, "");
}

/** Ce que l'on y insère tient lieu d'un mot. */
function gabaritDe({ head, templateSpans }: ts.TemplateExpression): string {
  return head.text + templateSpans.map(({ literal }) => `x${literal.text}`).join("");
}

/** Une phrase, ou un libellé : ni clé, ni classe, ni balise, ni expression rationnelle, ni requête de style. */
function estUnTexte(texte: string): boolean {
  const montrable = /\p{L}/u.test(texte) && /\s|^\p{Lu}/u.test(texte) && /[^a-z0-9 -]/.test(texte);
  return montrable && !/^<|\\|^\(prefers-/.test(texte);
}

const FAUTES: readonly [string, RegExp][] = [
  ["apostrophe droite", /\p{L}'\p{L}/u],
  ["guillemet droit", /"\p{L}|\p{L}"/u],
  ["espace simple devant une ponctuation double, € ou %", /[ \n][:;?!€%»]/],
  ["espace simple après un guillemet ouvrant", /«[ \n]/],
  ["ponctuation double sans espace", /[\p{L})»][:;?!](?=\s|$)/u],
  ["trois points", /\.\.\./],
  ["capitale sans accent", /\b(?:Education|Equipe|Evaluation|Etat|Echange|Echelle|Echeance|A corriger)\b/],
];

/** Ce qui parle à l'utilisateur ; les textes des feuilles se vérifient sur leurs plans, ceux des données sur elles. */
const textes = globSync("src/{volet,domaine,lecture,classeur,fichiers,commandes}/**/*.{ts,tsx}")
  .sort()
  .flatMap(textesDe);

test("les textes montrés sont trouvés", () => {
  expect(textes.length).toBeGreaterThan(1500);
});

test.each(FAUTES)("aucune faute de typographie : %s", (_, motif) => {
  expect(textes.filter(({ texte }) => motif.test(texte))).toEqual([]);
});
