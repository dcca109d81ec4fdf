import { strFromU8, unzipSync } from "fflate";

/** Ce qu'une cellule contient, sans rien confondre : `{ erreur }` n'est pas un texte. */
export type Valeur = number | string | boolean | { readonly erreur: string };

export interface CelluleLue {
  readonly valeur?: Valeur;
  readonly formule?: string;
  readonly style: number;
}

/** nom de feuille → adresse → cellule */
export type ClasseurLu = Readonly<Record<string, Readonly<Record<string, CelluleLue>>>>;

/** Les parties XML d'un fichier, par chemin. */
export function partiesDe(octets: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(octets)).map(([chemin, partie]) => [chemin, strFromU8(partie)]),
  );
}

/**
 * Un petit lecteur de classeurs, indépendant de la bibliothèque qui les écrit : nos fichiers et ceux de
 * LibreOffice se lisent par lui, pour que l'on compare ce que l'un a écrit et ce que l'autre a recalculé.
 */
export function lireClasseur(octets: Uint8Array): ClasseurLu {
  const parties = partiesDe(octets);
  const textes = [
    ...partie(parties, "xl/sharedStrings.xml").matchAll(/<si(?:\s[^>]*)?>([\s\S]*?)<\/si>|<si\/>/g),
  ].map(([, contenu]) => texteDe(contenu ?? ""));
  return Object.fromEntries(
    [...cheminsDesFeuilles(parties)].map(([nom, chemin]) => [
      nom,
      lireCellules(partie(parties, chemin), textes),
    ]),
  );
}

/** Le chemin de la partie de chaque feuille, dans l'ordre des onglets. */
export function cheminsDesFeuilles(parties: Readonly<Record<string, string>>): Map<string, string> {
  const relations = new Map(
    balises(partie(parties, "xl/_rels/workbook.xml.rels"), "Relationship").map((balise) => [
      attribut(balise, "Id"),
      attribut(balise, "Target"),
    ]),
  );
  return new Map(
    balises(partie(parties, "xl/workbook.xml"), "sheet").map((balise) => {
      const cible = relations.get(attribut(balise, "r:id")) ?? "";
      return [attribut(balise, "name") ?? "", cible.startsWith("/") ? cible.slice(1) : `xl/${cible}`];
    }),
  );
}

export function partie(parties: Readonly<Record<string, string>>, chemin: string): string {
  const texte = parties[chemin];
  if (texte === undefined) throw new Error(`Partie absente : ${chemin}`);
  return texte;
}

export function balises(xml: string, nom: string): string[] {
  return xml.match(new RegExp(`<${nom}(?:\\s[^>]*)?>`, "g")) ?? [];
}

export function attribut(balise: string, nom: string): string | undefined {
  const valeur = new RegExp(`\\s${nom}="([^"]*)"`).exec(balise)?.[1];
  return valeur === undefined ? undefined : sansEntites(valeur);
}

export function sansEntites(texte: string): string {
  return texte.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_tout, hexa, decimal, nom) => {
    if (hexa) return String.fromCodePoint(parseInt(hexa, 16));
    if (decimal) return String.fromCodePoint(parseInt(decimal, 10));
    return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[nom as string] ?? "";
  });
}

function lireCellules(xml: string, textes: readonly string[]): Record<string, CelluleLue> {
  const cellules: Record<string, CelluleLue> = {};
  for (const [, attributs, contenu = ""] of xml.matchAll(/<c(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const formule = /<f(?:\s[^>]*)?>([\s\S]*?)<\/f>/.exec(contenu)?.[1];
    const valeur = lireValeur(attribut(attributs ?? "", "t") ?? "n", contenu, textes);
    cellules[attribut(attributs ?? "", "r") ?? ""] = {
      style: Number(attribut(attributs ?? "", "s") ?? 0),
      ...(formule !== undefined && { formule: texteExcel(formule) }),
      ...(valeur !== undefined && { valeur }),
    };
  }
  return cellules;
}

function lireValeur(type: string, contenu: string, textes: readonly string[]): Valeur | undefined {
  if (type === "inlineStr") return texteDe(contenu);
  const brute = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(contenu)?.[1];
  if (brute === undefined) return type === "str" && contenu.includes("<v/>") ? "" : undefined;
  if (type === "s") return textes[Number(brute)] ?? "";
  if (type === "str") return texteExcel(brute);
  if (type === "b") return brute === "1";
  if (type === "e") return { erreur: brute };
  return Number(brute);
}

function texteDe(xml: string): string {
  return [...xml.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
    .map(([, texte]) => texteExcel(texte ?? ""))
    .join("");
}

/** Un texte qu'Excel a rangé : ses entités, puis ses `_xHHHH_`. */
function texteExcel(xml: string): string {
  return sansEntites(xml).replace(/_x([\da-f]{4})_/gi, (_tout, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
