import { xmlDecode, xmlEncodeAttr } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Le chemin de la partie visée, depuis la racine du paquet. */
  readonly cible: string;
}

/** Une correction du paquet, pour ce que la bibliothèque n'écrit pas. */
export type Retouche = (paquet: Paquet) => void;

const TYPES = "[Content_Types].xml";

/** ZIP ne connaît pas de date plus ancienne ; une date fixe rend deux écritures identiques. */
const DATE_DES_ENTREES = new Date(1980, 0, 1);

/** Un fichier OOXML ouvert : des parties nommées, leurs types et leurs relations. */
export class Paquet {
  private constructor(private readonly parties: Map<string, Uint8Array>) {}

  static ouvrir(octets: Uint8Array): Paquet {
    return new Paquet(new Map(Object.entries(unzipSync(octets))));
  }

  chemins(): string[] {
    return [...this.parties.keys()];
  }

  texte(chemin: string): string {
    const partie = this.parties.get(chemin);
    if (partie === undefined) throw new Error(`Le classeur n’a pas de partie «\u00a0${chemin}\u00a0».`);
    return strFromU8(partie);
  }

  ecrire(chemin: string, texte: string): void {
    this.parties.set(chemin, strToU8(texte));
  }

  modifier(chemin: string, modification: (texte: string) => string): void {
    this.ecrire(chemin, modification(this.texte(chemin)));
  }

  declarerType(chemin: string, type: string): void {
    this.modifier(TYPES, (xml) =>
      xml.replace(
        "</Types>",
        `<Override PartName="/${xmlEncodeAttr(chemin)}" ContentType="${xmlEncodeAttr(type)}"/></Types>`,
      ),
    );
  }

  /** Les relations d'une partie, ou du paquet entier quand `chemin` est vide. */
  relations(chemin: string): Relation[] {
    const fichier = fichierDesRelations(chemin);
    if (!this.parties.has(fichier)) return [];
    return [...this.texte(fichier).matchAll(/<Relationship\s[^>]*>/g)].map(([balise]) => ({
      id: attribut(balise, "Id"),
      type: attribut(balise, "Type"),
      cible: resoudre(chemin, attribut(balise, "Target")),
    }));
  }

  /** `cible` s'écrit telle quelle : relative à la partie `chemin`, ou absolue avec sa barre. Rend l'identifiant. */
  ajouterRelation(chemin: string, type: string, cible: string): string {
    const fichier = fichierDesRelations(chemin);
    const pris = new Set(this.relations(chemin).map(({ id }) => id));
    let rang = pris.size + 1;
    while (pris.has(`rId${rang}`)) rang++;
    const id = `rId${rang}`;
    const relation = `<Relationship Id="${id}" Type="${xmlEncodeAttr(type)}" Target="${xmlEncodeAttr(cible)}"/>`;
    if (!this.parties.has(fichier)) this.ecrire(fichier, RELATIONS_VIDES);
    this.modifier(fichier, (xml) => xml.replace("</Relationships>", `${relation}</Relationships>`));
    return id;
  }

  /** Le premier chemin d'une suite numérotée à partir de 1 qu'aucune partie n'occupe. */
  cheminLibre(chemin: (rang: number) => string): string {
    let rang = 1;
    while (this.parties.has(chemin(rang))) rang++;
    return chemin(rang);
  }

  /** La partie d'une feuille, retrouvée par son nom. */
  cheminDeFeuille(nom: string): string {
    const balise = [...this.texte("xl/workbook.xml").matchAll(/<sheet\s[^>]*>/g)]
      .map(([texte]) => texte)
      .find((texte) => attribut(texte, "name") === nom);
    const relation =
      balise && this.relations("xl/workbook.xml").find(({ id }) => id === attribut(balise, "r:id"));
    if (!relation) throw new Error(`Le classeur n’a pas de feuille «\u00a0${nom}\u00a0».`);
    return relation.cible;
  }

  /** Les parties dans un ordre fixe, les types en tête comme le veulent les lecteurs au fil de l'eau. */
  octets(): Uint8Array {
    const chemins = this.chemins().sort(
      (a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1),
    );
    const entrees = chemins.map((chemin) => [chemin, this.parties.get(chemin)] as [string, Uint8Array]);
    return zipSync(Object.fromEntries(entrees), { mtime: DATE_DES_ENTREES, level: 9 });
  }
}

export const DECLARATION_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const RELATIONS_VIDES =
  DECLARATION_XML +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function fichierDesRelations(chemin: string): string {
  const barre = chemin.lastIndexOf("/") + 1;
  return `${chemin.slice(0, barre)}_rels/${chemin.slice(barre)}.rels`;
}

function attribut(balise: string, nom: string): string {
  const valeur = new RegExp(`\\s${nom}="([^"]*)"`).exec(balise)?.[1];
  if (valeur === undefined) throw new Error(`Balise sans attribut «\u00a0${nom}\u00a0»\u00a0: ${balise}`);
  return xmlDecode(valeur);
}

function resoudre(source: string, cible: string): string {
  if (cible.startsWith("/")) return cible.slice(1);
  const dossiers = source.split("/").slice(0, -1);
  for (const morceau of cible.split("/")) {
    if (morceau === "..") dossiers.pop();
    else if (morceau !== ".") dossiers.push(morceau);
  }
  return dossiers.join("/");
}
