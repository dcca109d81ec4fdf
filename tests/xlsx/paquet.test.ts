import { strToU8, unzipSync, zipSync } from "fflate";
import { Paquet } from "../../src/xlsx/paquet";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

function paquet(parties: Record<string, string>): Paquet {
  const octets = Object.fromEntries(
    Object.entries(parties).map(([chemin, texte]) => [chemin, strToU8(texte)]),
  );
  return Paquet.ouvrir(zipSync(octets));
}

const AVEC_RELATIONS = {
  "xl/workbook.xml":
    '<workbook><sheets><sheet name="l&apos;une &amp; l&apos;autre" sheetId="1" r:id="rId2"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="t:styles" Target="styles.xml"/>` +
    '<Relationship Id="rId2" Type="t:sheet" Target="worksheets/sheet1.xml"/>' +
    '<Relationship Id="rId4" Type="t:x" Target="../customXml/item1.xml"/>' +
    '<Relationship Id="rId5" Type="t:y" Target="/docProps/app.xml"/></Relationships>',
};

test("les relations se résolvent depuis leur partie, ou depuis la racine", () => {
  expect(
    paquet(AVEC_RELATIONS)
      .relations("xl/workbook.xml")
      .map(({ cible }) => cible),
  ).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml", "customXml/item1.xml", "docProps/app.xml"]);
  expect(paquet(AVEC_RELATIONS).relations("xl/styles.xml")).toEqual([]);
});

test("une feuille se retrouve par son nom, entités comprises ; une feuille absente est une erreur", () => {
  expect(paquet(AVEC_RELATIONS).cheminDeFeuille("l'une & l'autre")).toBe("xl/worksheets/sheet1.xml");
  expect(() => paquet(AVEC_RELATIONS).cheminDeFeuille("Autre")).toThrow("«\u00a0Autre\u00a0»");
});

test("une relation ajoutée prend un identifiant libre et s’échappe", () => {
  const ouvert = paquet(AVEC_RELATIONS);
  expect(ouvert.ajouterRelation("xl/workbook.xml", "t:z", "a&b.xml")).toBe("rId6");
  expect(ouvert.relations("xl/workbook.xml").at(-1)).toEqual({
    id: "rId6",
    type: "t:z",
    cible: "xl/a&b.xml",
  });
});

test("l’identifiant d’une relation ne reprend jamais un identifiant pris", () => {
  const ouvert = paquet({
    "a.xml": "<a/>",
    "_rels/a.xml.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId2" Type="t" Target="b.xml"/></Relationships>`,
  });
  expect(ouvert.ajouterRelation("a.xml", "t", "c.xml")).toBe("rId3");
});

test("une partie sans relations en reçoit un fichier", () => {
  const ouvert = paquet({ "xl/drawings/drawing1.xml": "<d/>" });
  expect(ouvert.ajouterRelation("xl/drawings/drawing1.xml", "t:chart", "../charts/chart1.xml")).toBe("rId1");
  expect(ouvert.chemins()).toContain("xl/drawings/_rels/drawing1.xml.rels");
  expect(ouvert.relations("xl/drawings/drawing1.xml")[0]?.cible).toBe("xl/charts/chart1.xml");
});

test("le premier chemin libre d’une suite saute ceux qui sont pris", () => {
  const ouvert = paquet({ "c1.xml": "", "c2.xml": "", "c4.xml": "" });
  expect(ouvert.cheminLibre((rang) => `c${rang}.xml`)).toBe("c3.xml");
});

test("les types viennent en tête, le reste dans un ordre fixe, à une date fixe", () => {
  const parties = { "b.xml": "<b/>", "a.xml": "<a/>", "[Content_Types].xml": "<Types></Types>" };
  const inverse = Object.fromEntries(Object.entries(parties).reverse());
  const octets = paquet(parties).octets();
  expect(Object.keys(unzipSync(octets))).toEqual(["[Content_Types].xml", "a.xml", "b.xml"]);
  expect(paquet(inverse).octets()).toEqual(octets);
});

test("lire une partie absente est une erreur", () => {
  expect(() => paquet({}).texte("xl/workbook.xml")).toThrow("«\u00a0xl/workbook.xml\u00a0»");
});
