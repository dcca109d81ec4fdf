import { strFromU8, unzipSync } from "fflate";
import { Paquet } from "../../src/xlsx/paquet";

function parties(paquet: Paquet): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(paquet.octets())).map(([chemin, octets]) => [chemin, strFromU8(octets)]),
  );
}

test("les types viennent en tête, le reste dans l’ordre où on l’écrit", () => {
  const paquet = new Paquet();
  paquet.ajouter("b.xml", "<b/>");
  paquet.ajouter("a.xml", "<a/>");
  expect(Object.keys(parties(paquet))).toEqual(["[Content_Types].xml", "b.xml", "a.xml"]);
});

test("chaque entrée porte la même date, la plus ancienne que ZIP connaisse", () => {
  const paquet = new Paquet();
  paquet.ajouter("a.xml", "<a/>");
  const octets = paquet.octets();
  const vue = new DataView(octets.buffer, octets.byteOffset);
  // Heure et date MS-DOS de la première entrée : minuit, le 1er janvier 1980.
  expect([vue.getUint16(10, true), vue.getUint16(12, true)]).toEqual([0, 0x0021]);
});

test("une partie sans type est un XML quelconque, les autres sont déclarées, échappées", () => {
  const paquet = new Paquet();
  paquet.ajouter("a.xml", "<a/>");
  paquet.ajouter("b&c.xml", "<b/>", "application/b+xml");
  expect(parties(paquet)["[Content_Types].xml"]).toMatch(
    /<Default Extension="xml" ContentType="application\/xml"\/><Override PartName="\/b&amp;c.xml" ContentType="application\/b\+xml"\/><\/Types>$/,
  );
});

test.each([
  ["", "xl/workbook.xml", "_rels/.rels", "xl/workbook.xml"],
  ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml"],
  ["xl/workbook.xml", "customXml/item1.xml", "xl/_rels/workbook.xml.rels", "../customXml/item1.xml"],
  [
    "xl/worksheets/sheet1.xml",
    "xl/drawings/drawing1.xml",
    "xl/worksheets/_rels/sheet1.xml.rels",
    "../drawings/drawing1.xml",
  ],
  ["customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels", "itemProps1.xml"],
])(
  "une relation de « %s » vers « %s » se range dans %s, par son chemin relatif",
  (source, cible, fichier, chemin) => {
    const paquet = new Paquet();
    expect(paquet.relier(source, "t:x", cible)).toBe("rId1");
    expect(parties(paquet)[fichier]).toContain(`<Relationship Id="rId1" Type="t:x" Target="${chemin}"/>`);
  },
);

test("les relations d’une source se suivent ; celles d’une autre repartent de 1", () => {
  const paquet = new Paquet();
  expect(paquet.relier("a.xml", "t", "b.xml")).toBe("rId1");
  expect(paquet.relier("a.xml", "t", "c.xml")).toBe("rId2");
  expect(paquet.relier("b.xml", "t", "c.xml")).toBe("rId1");
});

test("le premier chemin libre d’une suite saute ceux qui sont pris", () => {
  const paquet = new Paquet();
  for (const rang of [1, 2, 4]) paquet.ajouter(`c${rang}.xml`, "<c/>");
  expect(paquet.cheminLibre((rang) => `c${rang}.xml`)).toBe("c3.xml");
});

test("écrire deux fois une partie est une erreur", () => {
  const paquet = new Paquet();
  paquet.ajouter("a.xml", "<a/>");
  expect(() => paquet.ajouter("a.xml", "<b/>")).toThrow("«\u00a0a.xml\u00a0»");
});
