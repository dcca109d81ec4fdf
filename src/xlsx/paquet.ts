import { strToU8, zipSync } from "fflate";
import { DECLARATION_XML, element } from "./xml";

/** ZIP ne connaît pas de date plus ancienne ; une date fixe rend deux écritures identiques. */
const DATE_DES_ENTREES = new Date(1980, 0, 1);

const PAQUET = "http://schemas.openxmlformats.org/package/2006";

/** Un fichier OOXML que l'on compose : des parties nommées, leurs types et leurs relations. */
export class Paquet {
  private readonly parties = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, string[]>();

  /** Sans type, la partie est un XML quelconque. */
  ajouter(chemin: string, xml: string, type?: string): void {
    if (this.parties.has(chemin)) throw new Error(`La partie «\u00a0${chemin}\u00a0» est écrite deux fois.`);
    this.parties.set(chemin, xml);
    if (type !== undefined) this.types.set(chemin, type);
  }

  /** Dit que `source` (le paquet entier si elle est vide) emploie `cible`. Rend l'identifiant de la relation. */
  relier(source: string, type: string, cible: string): string {
    const deCetteSource = this.relations.get(source) ?? [];
    this.relations.set(source, deCetteSource);
    const id = `rId${deCetteSource.length + 1}`;
    deCetteSource.push(element("Relationship", { Id: id, Type: type, Target: cheminRelatif(source, cible) }));
    return id;
  }

  /** Le premier chemin d'une suite numérotée à partir de 1 qu'aucune partie n'occupe. */
  cheminLibre(chemin: (rang: number) => string): string {
    let rang = 1;
    while (this.parties.has(chemin(rang))) rang++;
    return chemin(rang);
  }

  /** Les octets du fichier : les types en tête, comme le veulent les lecteurs au fil de l'eau. */
  octets(): Uint8Array {
    const entrees: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8(this.xmlDesTypes()) };
    for (const [source, relations] of this.relations) {
      entrees[fichierDesRelations(source)] = strToU8(
        DECLARATION_XML + element("Relationships", { xmlns: `${PAQUET}/relationships` }, relations.join("")),
      );
    }
    for (const [chemin, xml] of this.parties) entrees[chemin] = strToU8(xml);
    return zipSync(entrees, { mtime: DATE_DES_ENTREES, level: 9 });
  }

  private xmlDesTypes(): string {
    const parDefaut =
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>';
    const declares = [...this.types].map(([chemin, type]) =>
      element("Override", { PartName: `/${chemin}`, ContentType: type }),
    );
    return (
      DECLARATION_XML + element("Types", { xmlns: `${PAQUET}/content-types` }, parDefaut + declares.join(""))
    );
  }
}

function fichierDesRelations(source: string): string {
  const barre = source.lastIndexOf("/") + 1;
  return `${source.slice(0, barre)}_rels/${source.slice(barre)}.rels`;
}

/** Depuis le dossier de la source : tous les lecteurs ne comprennent pas un chemin qui part de la racine. */
function cheminRelatif(source: string, cible: string): string {
  const depart = source.split("/").slice(0, -1);
  const arrivee = cible.split("/");
  while (depart.length > 0 && depart[0] === arrivee[0]) {
    depart.shift();
    arrivee.shift();
  }
  return [...depart.map(() => ".."), ...arrivee].join("/");
}
