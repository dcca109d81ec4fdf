import { RELATIONS, TYPE_OFFICE } from "./espaces";
import type { Paquet } from "./paquet";
import { DECLARATION_XML } from "./xml";

const DONNEES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const ELEMENT = "customXml/item1.xml";
const PROPRIETES = "customXml/itemProps1.xml";

/** Excel veut un identifiant par partie ; celui-ci ne change jamais, pour que deux écritures soient identiques. */
const IDENTIFIANT = "{7B1D6C1E-5A43-4E0B-9C52-3F2B8E4C7A10}";

/** Range dans le classeur une partie XML personnalisée, telle qu'Excel la retrouve par son espace de noms. */
export function ajouterPartieXml(paquet: Paquet, classeur: string, xml: string): void {
  const espace = /^(?:\s*<\?[^>]*\?>)?\s*<[^>]*?\sxmlns="([^"]+)"/.exec(xml)?.[1];
  if (espace === undefined) throw new Error("La partie XML du dossier n’a pas d’espace de noms.");
  paquet.ajouter(ELEMENT, /^\s*<\?xml/.test(xml) ? xml : DECLARATION_XML + xml);
  paquet.ajouter(
    PROPRIETES,
    `${DECLARATION_XML}<ds:datastoreItem ds:itemID="${IDENTIFIANT}" xmlns:ds="${DONNEES}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${espace}"/></ds:schemaRefs></ds:datastoreItem>`,
    `${TYPE_OFFICE}.customXmlProperties+xml`,
  );
  paquet.relier(ELEMENT, `${RELATIONS}/customXmlProps`, PROPRIETES);
  paquet.relier(classeur, `${RELATIONS}/customXml`, ELEMENT);
}
