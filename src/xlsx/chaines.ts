import { TABLEUR } from "./espaces";
import type { Registre } from "./registre";
import { texteDExcel } from "./texteDExcel";
import { contenuXml, DECLARATION_XML, element } from "./xml";

/** La partie des textes partagés : une cellule y renvoie par un rang. */
export function xmlDesChaines(chaines: Registre): string {
  const textes = chaines.textes();
  const elements = textes.map((texte) => `<si>${xmlDUnTexte(texte)}</si>`);
  return DECLARATION_XML + element("sst", { xmlns: TABLEUR, uniqueCount: textes.length }, elements.join(""));
}

/** Sans `xml:space`, Excel ôterait les blancs du début et de la fin. */
function xmlDUnTexte(texte: string): string {
  const bords = /^\s|\s$/.test(texte);
  return element("t", { "xml:space": bords ? "preserve" : undefined }, contenuXml(texteDExcel(texte)));
}
