/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import { TextDecoder, TextEncoder } from "node:util";
import { attribut, balises, partiesDe } from "./lecteur";
import { PLAN_D_ESSAI } from "./planDEssai";

let parties: Record<string, string>;

beforeAll(async () => {
  // Tout navigateur les a ; jsdom, dont on ne veut ici que le lecteur XML, ne les a pas.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  const { ecrireClasseur } = await import("../../src/xlsx/ecrire");
  parties = partiesDe(await ecrireClasseur(PLAN_D_ESSAI, { titre: "Essai" }));
});

const xml = (chemin: string) => new DOMParser().parseFromString(parties[chemin] ?? "", "application/xml");

/** Chaque relation du paquet : sa source, et la partie qu'elle vise. */
function relations(): { source: string; cible: string }[] {
  return Object.keys(parties)
    .filter((chemin) => chemin.endsWith(".rels"))
    .flatMap((fichier) => {
      const source = fichier.replace(/_rels\/([^/]*)\.rels$/, "$1");
      return balises(parties[fichier] ?? "", "Relationship").map((balise) => {
        const base = new URL(source, "http://paquet/");
        return { source, cible: new URL(attribut(balise, "Target") ?? "", base).pathname.slice(1) };
      });
    });
}

test("chaque partie est un XML bien formé", () => {
  for (const chemin of Object.keys(parties)) {
    const erreur = xml(chemin).querySelector("parsererror");
    expect([chemin, erreur?.textContent]).toEqual([chemin, undefined]);
  }
});

test("ce contrôle sait voir un XML mal formé", () => {
  const mauvais = new DOMParser().parseFromString("<a><b></a>", "application/xml");
  expect(mauvais.querySelector("parsererror")).not.toBeNull();
});

test("chaque relation vise une partie du paquet, sans identifiant double", () => {
  expect(relations().length).toBeGreaterThan(8);
  for (const { source, cible } of relations()) expect([source, cible in parties]).toEqual([source, true]);
  for (const fichier of Object.keys(parties).filter((chemin) => chemin.endsWith(".rels"))) {
    const identifiants = balises(parties[fichier] ?? "", "Relationship").map((balise) =>
      attribut(balise, "Id"),
    );
    expect(new Set(identifiants).size).toBe(identifiants.length);
  }
});

test("aucune partie n’est orpheline", () => {
  const visees = new Set(relations().map(({ cible }) => cible));
  const orphelines = Object.keys(parties).filter(
    (chemin) => chemin !== "[Content_Types].xml" && !chemin.endsWith(".rels") && !visees.has(chemin),
  );
  expect(orphelines).toEqual([]);
});

test("chaque identifiant de relation employé existe", () => {
  for (const [chemin, texte] of Object.entries(parties)) {
    const employes = [...texte.matchAll(/\br:id="([^"]+)"/g)].map(([, id]) => id);
    if (employes.length === 0) continue;
    const barre = chemin.lastIndexOf("/") + 1;
    const fichier = parties[`${chemin.slice(0, barre)}_rels/${chemin.slice(barre)}.rels`] ?? "";
    const connus = balises(fichier, "Relationship").map((balise) => attribut(balise, "Id"));
    for (const id of employes) expect(connus).toContain(id);
  }
});

test("chaque partie a un type, chaque type une partie", () => {
  const types = parties["[Content_Types].xml"] ?? "";
  const declarees = balises(types, "Override").map((balise) => (attribut(balise, "PartName") ?? "").slice(1));
  expect(declarees.filter((chemin) => !(chemin in parties))).toEqual([]);
  expect(new Set(declarees).size).toBe(declarees.length);
  const parDefaut = Object.keys(parties).filter(
    (chemin) => chemin !== "[Content_Types].xml" && !chemin.endsWith(".rels") && !declarees.includes(chemin),
  );
  // Le contenu d'une partie personnalisée est du XML quelconque : le type par défaut est le bon.
  expect(parDefaut).toEqual(["customXml/item1.xml"]);
});

/** Excel refuse un fichier dont les éléments ne sont pas dans l'ordre du schéma. */
const ORDRES: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations printOptions pageMargins pageSetup headerFooter rowBreaks drawing tableParts".split(
      " ",
    ),
  table: "autoFilter tableColumns tableStyleInfo".split(" "),
  sheetPr: "tabColor pageSetUpPr".split(" "),
  sheetView: "pane selection".split(" "),
  c: "f v".split(" "),
  dataValidation: "formula1 formula2".split(" "),
  headerFooter: "oddHeader oddFooter".split(" "),
  workbook: "workbookPr bookViews sheets definedNames calcPr".split(" "),
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles".split(" "),
  font: "b i sz color name family".split(" "),
  border: "left right top bottom diagonal".split(" "),
  xf: "alignment protection".split(" "),
  dxf: "font fill".split(" "),
  chartSpace: "date1904 lang roundedCorners chart txPr".split(" "),
  chart: "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs".split(" "),
  plotArea: "layout radarChart barChart catAx valAx".split(" "),
  radarChart: "radarStyle varyColors ser axId".split(" "),
  barChart: "barDir grouping varyColors ser gapWidth axId".split(" "),
  ser: "idx order tx spPr invertIfNegative marker cat val".split(" "),
  catAx:
    "axId scaling delete axPos majorGridlines majorTickMark minorTickMark tickLblPos crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl".split(
      " ",
    ),
  valAx:
    "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos spPr crossAx crosses crossBetween majorUnit".split(
      " ",
    ),
  scaling: "orientation max min".split(" "),
};

test.each(Object.entries(ORDRES))("les éléments de « %s » suivent l’ordre du schéma", (nom, ordre) => {
  const elements = Object.keys(parties).flatMap((chemin) => [
    ...xml(chemin).getElementsByTagNameNS("*", nom),
  ]);
  const contenants = elements.filter((element) => element.children.length > 0);
  expect(contenants.length).toBeGreaterThan(0);
  for (const element of contenants) {
    const rangs = [...element.children].map((enfant) => ordre.indexOf(enfant.localName));
    expect(rangs).not.toContain(-1);
    expect(rangs).toEqual([...rangs].sort((a, b) => a - b));
  }
});
