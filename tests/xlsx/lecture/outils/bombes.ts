import { deflateRawSync } from "node:zlib";
import { strToU8 } from "fflate";
import { crc32 } from "../../../../src/xlsx/lecture/crc32";
import { feuilleXml, partiesAvec, partiesDe } from "./classeurDEssai";
import { zipper, zipperTextes, type EntreeDEssai } from "./fabriquer";

const MEGAOCTET = 1024 * 1024;
const FEUILLE = "xl/worksheets/sheet1.xml";
const UNE_CELLULE = '<row r="1"><c r="A1"><v>2</v></c></row>';

/** Un fichier fait pour épuiser ou pour tromper, et ce qu'il doit en advenir. */
export interface Bombe {
  readonly nom: string;
  readonly octets: () => Uint8Array;
  /** Le code du refus, ou « lu ». */
  readonly issue: string;
}

function entrees(parties: Readonly<Record<string, string>> = partiesAvec(UNE_CELLULE)): EntreeDEssai[] {
  return Object.entries(parties).map(([nom, texte]) => ({ nom, contenu: strToU8(texte) }));
}

/** Le classeur d'essai, et une entrée de plus. */
function plus(...autres: readonly EntreeDEssai[]): Uint8Array {
  return zipper([...entrees(), ...autres]);
}

/** Une partie de zéros, dont l'annonce est celle qu'on veut. */
function zeros(nom: string, megaoctets: number, annonce?: number): EntreeDEssai {
  const contenu = new Uint8Array(megaoctets * MEGAOCTET);
  return { nom, contenu, ...(annonce !== undefined && { taille: annonce }) };
}

function avecFeuille(xml: string): Uint8Array {
  return zipperTextes({ ...partiesAvec(""), [FEUILLE]: xml });
}

function avecRangees(rangees: string, chaines: readonly string[] = []): Uint8Array {
  return zipperTextes(partiesAvec(rangees, chaines));
}

/** Cinq cents noms pour une même partie compressée : l'archive se recouvre elle-même. */
function recouvrements(): Uint8Array {
  const contenu = new Uint8Array(MEGAOCTET);
  const range = deflateRawSync(contenu);
  const crc = crc32(contenu);
  return zipper([
    ...entrees(),
    { nom: "b0", contenu, range, crc },
    ...Array.from({ length: 40 }, (_, rang) => ({
      nom: `b${rang + 1}`,
      contenu: new Uint8Array(0),
      range: new Uint8Array(0),
      taille: 0,
      position: 0,
    })),
  ]);
}

function entitesEnCascade(): string {
  const lettres = "abcdefghij";
  const entites = [...lettres].map((lettre, rang) =>
    rang === 0 ? '<!ENTITY a "rire">' : `<!ENTITY ${lettre} "${`&${lettres[rang - 1]};`.repeat(10)}">`,
  );
  return `<!DOCTYPE worksheet [${entites.join("")}]>${feuilleXml('<row r="1"><c r="A1" t="str"><v>&j;</v></c></row>').replace(/^<\?.*\?>\n/, "")}`;
}

/** Des rangées d'une seule cellule, dans une colonne lointaine : un tableau plein aurait des milliards de places. */
function dispersees(nombre: number, colonne: string, contenu: string): string {
  return Array.from(
    { length: nombre },
    (_, rang) => `<row><c r="${colonne}${rang + 1}">${contenu}</c></row>`,
  ).join("");
}

const MILLION = 1_048_576;
const LONG = "a".repeat(12 * MEGAOCTET);

export const BOMBES: readonly Bombe[] = [
  { nom: "60 Mo annoncés dans une feuille", octets: () => plus(zeros("xl/a.xml", 60)), issue: "trop-gros" },
  {
    nom: "60 Mo annoncés dans une partie inutile",
    octets: () => plus(zeros("a.bin", 60)),
    issue: "trop-gros",
  },
  { nom: "60 Mo annoncés pour 10 octets", octets: () => plus(zeros("a.bin", 60, 10)), issue: "abime" },
  { nom: "40 Mo annoncés pour 39", octets: () => plus(zeros("a.bin", 40, 39 * MEGAOCTET)), issue: "abime" },
  { nom: "39 Mo annoncés pour 40", octets: () => plus(zeros("a.bin", 39, 40 * MEGAOCTET)), issue: "abime" },
  { nom: "49 Mo de zéros dans une partie inutile", octets: () => plus(zeros("a.bin", 49)), issue: "lu" },
  { nom: "49 Mo de zéros dans une partie .xml inutile", octets: () => plus(zeros("a.xml", 49)), issue: "lu" },
  {
    nom: "mille parties de 60 ko",
    octets: () => plus(...Array.from({ length: 1000 }, (_, rang) => zeros(`a${rang}`, 60 / 1024))),
    issue: "trop-gros",
  },
  {
    nom: "trois mille parties vides",
    octets: () => plus(...Array.from({ length: 3000 }, (_, rang) => zeros(`a${rang}`, 0))),
    issue: "hors-limites",
  },
  {
    nom: "archive dans une archive",
    octets: () => plus({ nom: "a.zip", contenu: plus(zeros("b", 60)) }),
    issue: "lu",
  },
  { nom: "entrées qui se recouvrent", octets: recouvrements, issue: "abime" },
  {
    nom: "compression sans fin annoncée courte",
    octets: () =>
      plus({
        nom: "a",
        contenu: new Uint8Array(5),
        range: deflateRawSync(new Uint8Array(45 * MEGAOCTET)),
        crc: 0,
      }),
    issue: "abime",
  },
  { nom: "milliard de rires", octets: () => avecFeuille(entitesEnCascade()), issue: "doctype" },
  {
    nom: "milliard de rires dans une partie inutile",
    octets: () => zipperTextes({ ...partiesAvec(UNE_CELLULE), "docProps/app.xml": entitesEnCascade() }),
    issue: "doctype",
  },
  {
    nom: "entité externe",
    octets: () => avecFeuille('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'),
    issue: "doctype",
  },
  {
    nom: "texte partagé de 12 Mo",
    octets: () => avecRangees('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', [`<t>${LONG}</t>`]),
    issue: "hors-limites",
  },
  {
    nom: "résultat de formule de 12 Mo",
    octets: () => avecRangees(`<row r="1"><c r="A1" t="str"><f>1</f><v>${LONG}</v></c></row>`),
    issue: "hors-limites",
  },
  {
    nom: "formule de 12 Mo",
    octets: () => avecRangees(`<row r="1"><c r="A1"><f>${LONG}(</f></c></row>`),
    issue: "hors-limites",
  },
  {
    nom: "nombre de 12 millions de chiffres",
    octets: () => avecRangees(`<row r="1"><c r="A1"><v>${"1".repeat(12 * MEGAOCTET)}</v></c></row>`),
    issue: "hors-limites",
  },
  {
    nom: "adresse de 12 Mo",
    octets: () => avecRangees(`<row r="1"><c r="A1${LONG}"/></row>`),
    issue: "hors-limites",
  },
  { nom: "nom d’élément de 12 Mo", octets: () => avecFeuille(`<${LONG}/>`), issue: "hors-limites" },
  {
    nom: "commentaire de 12 Mo",
    octets: () => avecFeuille(feuilleXml(`<!--${LONG}-->${UNE_CELLULE}`)),
    issue: "hors-limites",
  },
  {
    nom: "huit millions d’entités",
    octets: () => avecRangees(`<row r="1"><c r="A1" t="str"><v>${"&lt;".repeat(8_000_000)}</v></c></row>`),
    issue: "hors-limites",
  },
  {
    nom: "un million et demi d’attributs",
    octets: () =>
      avecFeuille(`<worksheet ${Array.from({ length: 1_500_000 }, (_, i) => `a${i}=""`).join(" ")}/>`),
    issue: "hors-limites",
  },
  {
    nom: "un million d’éléments emboîtés",
    octets: () => avecRangees("<a>".repeat(1_000_000)),
    issue: "hors-limites",
  },
  {
    nom: "une cellule en XFD1048576",
    octets: () => avecRangees(`<row r="${MILLION}"><c r="XFD${MILLION}"><v>1</v></c></row>`),
    issue: "lu",
  },
  {
    nom: "une cellule en XFE1",
    octets: () => avecRangees('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    issue: "abime",
  },
  { nom: "une ligne de trop", octets: () => avecRangees(`<row r="${MILLION + 1}"/>`), issue: "abime" },
  { nom: "un million de rangées vides", octets: () => avecRangees("<row/>".repeat(MILLION)), issue: "lu" },
  { nom: "une rangée de plus", octets: () => avecRangees("<row/>".repeat(MILLION + 1)), issue: "abime" },
  {
    nom: "un million de rangées d’une cellule",
    octets: () => avecRangees("<row><c><v>1</v></c></row>".repeat(1_000_000)),
    issue: "lu",
  },
  {
    nom: "trois cent mille rangées d’une formule",
    octets: () => avecRangees("<row><c><f>A1</f><v>1</v></c></row>".repeat(300_000)),
    issue: "lu",
  },
  {
    nom: "un million de rangées d’une cellule en XFD",
    octets: () => avecRangees(dispersees(1_000_000, "XFD", "<v>1</v>")),
    issue: "hors-limites",
  },
  {
    nom: "un million de rangées d’une cellule en ALL",
    octets: () => avecRangees(dispersees(1_000_000, "ALL", "<v>1</v>")),
    issue: "hors-limites",
  },
  {
    nom: "deux cent mille rangées d’une formule en XFD",
    octets: () => avecRangees(dispersees(200_000, "XFD", "<f>A1</f><v>1</v>")),
    issue: "lu",
  },
  {
    nom: "cinquante feuilles d’une cellule toutes les mille lignes",
    octets: () => {
      const rangees = Array.from(
        { length: 1000 },
        (_, rang) => `<row r="${1000 * (rang + 1)}"><c><v>1</v></c></row>`,
      );
      const feuilles = Array.from({ length: 50 }, (_, rang) => ({
        nom: `F${rang}`,
        rangees: rangees.join(""),
      }));
      return zipperTextes(partiesDe(feuilles));
    },
    issue: "hors-limites",
  },
  {
    nom: "un million de cellules mises en forme, vides",
    octets: () => avecRangees(`<row>${"<c s='1'/>".repeat(10_000)}</row>`.repeat(100)),
    issue: "lu",
  },
  {
    nom: "un million de cellules et une",
    octets: () => avecRangees(`<row>${"<c><v>1</v></c>".repeat(10_000)}</row>`.repeat(101)),
    issue: "hors-limites",
  },
  {
    nom: "dix mille relations et une",
    octets: () => {
      const parties = partiesAvec(UNE_CELLULE);
      const lien = (rang: number) => `<Relationship Id="x${rang}" Type="y" Target="z"/>`;
      const liens = Array.from({ length: 10_001 }, (_, rang) => lien(rang)).join("");
      const relations = parties["xl/_rels/workbook.xml.rels"]!.replace("</Relationships>", `${liens}$&`);
      return zipperTextes({ ...parties, "xl/_rels/workbook.xml.rels": relations });
    },
    issue: "hors-limites",
  },
  {
    nom: "un million de textes partagés",
    octets: () => avecRangees(UNE_CELLULE, new Array<string>(1_000_001).fill("")),
    issue: "hors-limites",
  },
  {
    nom: "cinq cents feuilles",
    octets: () =>
      zipperTextes(
        partiesDe(Array.from({ length: 500 }, (_, rang) => ({ nom: `F${rang}`, rangees: UNE_CELLULE }))),
      ),
    issue: "lu",
  },
  {
    nom: "cinq cents feuilles d’une même partie",
    octets: () => {
      const parties = partiesDe(Array.from({ length: 500 }, (_, rang) => ({ nom: `F${rang}`, rangees: "" })));
      const liens = parties["xl/_rels/workbook.xml.rels"]!.replace(/sheet\d+\.xml/g, "sheet1.xml");
      return zipperTextes({ ...parties, "xl/_rels/workbook.xml.rels": liens });
    },
    issue: "abime",
  },
  {
    nom: "formules hostiles aux expressions régulières",
    octets: () =>
      avecRangees(
        Array.from(
          { length: 500 },
          () => `<row><c><f>_xl${"a".repeat(16_000)}${'"'.repeat(16_001)}</f></c></row>`,
        ).join(""),
      ),
    issue: "lu",
  },
  {
    nom: "noms en double, à la casse près",
    octets: () => plus({ nom: FEUILLE.toUpperCase(), contenu: strToU8("x") }),
    issue: "abime",
  },
  {
    nom: "noms en double, à la barre près",
    octets: () => plus({ nom: FEUILLE.replace(/\//g, "\\"), contenu: strToU8("x") }),
    issue: "abime",
  },
];
