/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import fc from "fast-check";
import { attributXml, contenuXml, element } from "../../src/xlsx/xml";

/** Toute suite d'unités UTF-16, moitiés de paire et caractères de commande compris. */
const TEXTE = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
const DELICAT = fc.string({
  unit: fc.constantFrom("\u0000", "\r", "\n", "\t", "&", "<", ">", '"', "'", "]", " ", "é"),
});

function relu(xml: string): Element {
  return new DOMParser().parseFromString(xml, "application/xml").documentElement;
}

/** Ce que XML 1.0 sait écrire d'un texte, caractère par caractère, d'après sa définition de Char. */
function permis(texte: string): string {
  return [...texte]
    .filter((caractere) => {
      const code = caractere.codePointAt(0) ?? 0;
      if (code < 0x20) return ["\t", "\n", "\r"].includes(caractere);
      return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join("");
}

test("un texte se relit le même, entre deux balises comme dans un attribut, moins ce que XML interdit", () => {
  fc.assert(
    fc.property(fc.oneof(TEXTE, DELICAT), (texte) => {
      const lu = relu(`<a b="${attributXml(texte)}">${contenuXml(texte)}</a>`);
      expect([lu.getAttribute("b"), lu.textContent]).toEqual([permis(texte), permis(texte)]);
    }),
  );
});

test("un attribut vrai s’écrit 1 ; faux ou indéfini, il ne s’écrit pas ; 0 et vide s’écrivent", () => {
  expect(element("a", { un: true, non: false, rien: undefined, zero: 0, vide: "" })).toBe(
    '<a un="1" zero="0" vide=""/>',
  );
});

test("sans contenu, l’élément se referme ; un contenu vide garde ses deux balises", () => {
  expect(element("a", {})).toBe("<a/>");
  expect(element("a", {}, "")).toBe("<a></a>");
  expect(element("a", { b: "<" }, "<c/>")).toBe('<a b="&lt;"><c/></a>');
});
