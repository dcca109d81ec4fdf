import { strToU8 } from "fflate";
import { ESPACE_DE_NOMS } from "../../../src/plan/partieXml";
import { partiesAvec, partiesDe, relations } from "./outils/classeurDEssai";
import { zipper, zipperTextes } from "./outils/fabriquer";
import { fautesDe, issueDe, refusDe } from "./outils/issue";

const UNE_CELLULE = '<row r="1"><c r="A1" t="inlineStr"><is><t>Épernay</t></is></c></row>';
const FEUILLE = "xl/worksheets/sheet1.xml";
const PARTIES = partiesAvec(UNE_CELLULE);

/** Le classeur d'essai, dont une partie est réécrite ; `null` l'ôte. */
function avec(retouches: Record<string, string | null>): Uint8Array {
  const parties = Object.entries({ ...PARTIES, ...retouches });
  return zipperTextes(
    Object.fromEntries(parties.filter((partie): partie is [string, string] => partie[1] !== null)),
  );
}

/** Le classeur d'essai, dont les octets d'une partie sont ceux-là. */
function avecOctets(partie: string, octets: Uint8Array): Uint8Array {
  return zipper(
    Object.entries({ ...PARTIES, [partie]: "" }).map(([nom, texte]) => ({
      nom,
      contenu: nom === partie ? octets : strToU8(texte),
    })),
  );
}

function utf16(texte: string, grandBoutiste = false): Uint8Array {
  const octets = Buffer.from(`\ufeff${texte}`, "utf16le");
  return new Uint8Array(grandBoutiste ? octets.swap16() : octets);
}

function lue(octets: Uint8Array) {
  const issue = issueDe(octets);
  if (issue.etat === "refuse") throw new Error(issue.phrase);
  return issue.classeur;
}

const ATTENDU = { feuilles: [{ nom: "Essai", valeurs: [["Épernay"]] }] };
const feuille = PARTIES[FEUILLE]!;
const sansEntete = feuille.replace(/^<\?.*\?>\n/, "");

describe("les formes qu’OOXML permet se lisent", () => {
  test.each([
    [
      "un préfixe sur chaque élément",
      sansEntete.replace(/<(\/?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x="),
    ],
    ["sans déclaration XML", sansEntete],
    ["la forme stricte", feuille.replace(/http:[^"]+main/, "http://purl.oclc.org/ooxml/spreadsheetml/main")],
    [
      "des commentaires et des instructions",
      feuille.replace("<sheetData>", "<!-- ici --><?x y?><sheetData>"),
    ],
    [
      "ce que nous ne lisons pas autour",
      feuille.replace(
        "</sheetData>",
        '</sheetData><extLst><ext xmlns:x="urn:x"><x:c r="A1"><x:v>1</x:v></x:c></ext></extLst>',
      ),
    ],
  ])("%s", (_cas, xml) => {
    expect(lue(avec({ [FEUILLE]: xml }))).toMatchObject(ATTENDU);
  });

  test.each([
    ["UTF-8 avec sa marque", strToU8(`\ufeff${feuille}`)],
    ["UTF-16 petit-boutiste", utf16(feuille.replace("UTF-8", "UTF-16"))],
    ["UTF-16 grand-boutiste", utf16(feuille.replace("UTF-8", "UTF-16"), true)],
  ])("%s", (_cas, octets) => {
    expect(lue(avecOctets(FEUILLE, octets))).toMatchObject(ATTENDU);
  });

  test("des caractères de plusieurs octets à cheval sur deux morceaux", () => {
    const texte = "é€😀\ufeff".repeat(6_400);
    for (const decalage of ["", "a", "ab", "abc"]) {
      const parties = partiesAvec(`<row><c t="str"><v>${decalage}${texte}</v></c></row>`);
      expect(lue(zipperTextes(parties)).feuilles[0]?.valeurs).toEqual([[decalage + texte]]);
    }
  });

  test("le classeur n’est pas toujours xl/workbook.xml, ni les chemins relatifs", () => {
    const { "xl/workbook.xml": classeur, "xl/_rels/workbook.xml.rels": liens, ...reste } = PARTIES;
    const parties = {
      ...reste,
      "_rels/.rels": relations([["r", "officeDocument", "/autre/le%20classeur.xml"]]),
      "autre/le classeur.xml": classeur!,
      "autre/_rels/le classeur.xml.rels": liens!
        .replace("worksheets/", "../xl/worksheets/")
        .replace('"sharedStrings.xml', '"/XL/sharedStrings.xml'),
    };
    expect(lue(zipperTextes(parties))).toMatchObject(ATTENDU);
  });

  test("l’état des feuilles, et les feuilles de graphique passées", () => {
    const parties = partiesDe([
      { nom: "Vue", rangees: "" },
      { nom: "Cachée", rangees: "" },
      { nom: "Bien cachée", rangees: "" },
      { nom: "Graphique", rangees: "" },
    ]);
    const classeur = lue(
      zipperTextes({
        ...parties,
        "xl/workbook.xml": parties["xl/workbook.xml"]!.replace(
          'sheetId="2"',
          'sheetId="2" state="hidden"',
        ).replace('sheetId="3"', 'sheetId="3" state="veryHidden"'),
        "xl/_rels/workbook.xml.rels": parties["xl/_rels/workbook.xml.rels"]!.replace(
          /worksheet(" Target="worksheets\/sheet4)/,
          "chartsheet$1",
        ),
      }),
    );
    expect(classeur.feuilles.map(({ nom, masquee }) => [nom, masquee])).toEqual([
      ["Vue", false],
      ["Cachée", true],
      ["Bien cachée", true],
    ]);
  });
});

describe("nos parties XML", () => {
  const NOTRE = `<dossier xmlns="${ESPACE_DE_NOMS}"><contenu>été</contenu></dossier>`;
  const AUTRE = '<x xmlns="urn:autre"/>';
  const relies = relations([
    ["f1", "worksheet", "worksheets/sheet1.xml"],
    ["c1", "customXml", "../a.xml"],
    ["c2", "customXml", "../b.xml"],
    ["c3", "customXml", "../absente.xml"],
  ]);

  test("se trouvent par les relations du classeur, où qu’elles soient", () => {
    const octets = avec({ "xl/_rels/workbook.xml.rels": relies, "a.xml": AUTRE, "b.xml": NOTRE });
    expect(lue(octets).partiesXml).toEqual([NOTRE]);
  });

  test("à défaut, par leur nom", () => {
    const octets = avec({ "customXml/item1.xml": AUTRE, "customXml/item2.xml": `\ufeff${NOTRE}` });
    expect(lue(octets).partiesXml).toEqual([NOTRE]);
    expect(lue(avec({ "customXml/itemProps1.xml": NOTRE })).partiesXml).toEqual([]);
  });
});

describe("une partie mal formée est refusée, et la phrase la nomme", () => {
  const RENVOYER =
    "\u00a0; demandez à son auteur de l’enregistrer de nouveau dans Excel et de vous le renvoyer.";

  test.each([
    [
      "balise non fermée",
      { [FEUILLE]: feuille.replace("</c>", "") },
      `le contenu de la partie «\u00a0${FEUILLE}\u00a0» est mal formé`,
    ],
    [
      "partie coupée",
      { [FEUILLE]: feuille.slice(0, -5) },
      `le contenu de la partie «\u00a0${FEUILLE}\u00a0» est mal formé`,
    ],
    [
      "entité inconnue",
      { [FEUILLE]: feuille.replace("Épernay", "&rire;") },
      `le contenu de la partie «\u00a0${FEUILLE}\u00a0» est mal formé`,
    ],
    [
      "caractère interdit",
      { [FEUILLE]: feuille.replace("Épernay", "\u0001") },
      `le contenu de la partie «\u00a0${FEUILLE}\u00a0» est mal formé`,
    ],
    ["partie vide", { [FEUILLE]: "" }, `le contenu de la partie «\u00a0${FEUILLE}\u00a0» est mal formé`],
    [
      "autre racine",
      { [FEUILLE]: "<chartsheet/>" },
      `la partie «\u00a0${FEUILLE}\u00a0» n’est pas ce que le classeur annonce`,
    ],
    [
      "autre espace de noms",
      { [FEUILLE]: feuille.replace("spreadsheetml", "autre") },
      `la partie «\u00a0${FEUILLE}\u00a0» n’est pas ce que le classeur annonce`,
    ],
    [
      "encodage annoncé",
      { [FEUILLE]: feuille.replace("UTF-8", "ISO-8859-1") },
      `la partie «\u00a0${FEUILLE}\u00a0» n’est pas dans l’encodage d’un classeur`,
    ],
    ["partie absente", { [FEUILLE]: null }, `la partie «\u00a0${FEUILLE}\u00a0» manque`],
    [
      "textes absents",
      { "xl/sharedStrings.xml": null },
      "la partie «\u00a0xl/sharedStrings.xml\u00a0» manque",
    ],
    ["aucun classeur", { "_rels/.rels": relations([]) }, "rien n’y dit où est le classeur"],
    [
      "aucune feuille",
      { "xl/workbook.xml": PARTIES["xl/workbook.xml"]!.replace(/<sheet .*\/>/, "") },
      "il n’a aucune feuille",
    ],
    [
      "feuille sans nom",
      { "xl/workbook.xml": PARTIES["xl/workbook.xml"]!.replace("Essai", "") },
      "la liste de ses feuilles est incomplète",
    ],
    [
      "feuille sans relation",
      { "xl/workbook.xml": PARTIES["xl/workbook.xml"]!.replace("f1", "f9") },
      "la feuille «\u00a0Essai\u00a0» n’a pas de contenu à elle",
    ],
    [
      "relation d’un type inconnu",
      {
        "xl/_rels/workbook.xml.rels": PARTIES["xl/_rels/workbook.xml.rels"]!.replace(
          "org/officeDocument",
          "org/autre",
        ),
      },
      "la feuille «\u00a0Essai\u00a0» n’a pas de contenu à elle",
    ],
    [
      "relations en double",
      { "xl/_rels/workbook.xml.rels": PARTIES["xl/_rels/workbook.xml.rels"]!.replace('"s"', '"f1"') },
      "la partie «\u00a0xl/_rels/workbook.xml.rels\u00a0» n’est pas ce que le classeur annonce",
    ],
  ])("%s", (_cas, retouches, quoi) => {
    expect(refusDe(avec(retouches))).toEqual({
      code: "abime",
      phrase: `Le fichier est abîmé\u00a0: ${quoi}${RENVOYER}`,
    });
  });

  test("octets qui ne sont pas de l’UTF-8", () => {
    const octets = strToU8(feuille);
    octets[feuille.indexOf("Épernay")] = 0xff;
    expect(refusDe(avecOctets(FEUILLE, octets)).phrase).toContain("contient des caractères illisibles");
  });

  test("deux feuilles d’un même nom, ou d’un même contenu", () => {
    const parties = partiesDe([
      { nom: "Essai", rangees: "" },
      { nom: "ESSAI", rangees: "" },
    ]);
    expect(refusDe(zipperTextes(parties)).phrase).toContain(
      "deux de ses feuilles se nomment «\u00a0ESSAI\u00a0»",
    );
    const memeContenu = {
      ...parties,
      "xl/workbook.xml": parties["xl/workbook.xml"]!.replace("ESSAI", "Autre"),
      "xl/_rels/workbook.xml.rels": parties["xl/_rels/workbook.xml.rels"]!.replace("sheet2", "Sheet1"),
    };
    expect(refusDe(zipperTextes(memeContenu)).phrase).toContain(
      "la feuille «\u00a0Autre\u00a0» n’a pas de contenu à elle",
    );
  });

  test("un lien vers l’extérieur n’est jamais suivi", () => {
    const liens = PARTIES["xl/_rels/workbook.xml.rels"]!.replace(
      'Target="worksheets',
      'TargetMode="External" Target="worksheets',
    );
    expect(refusDe(avec({ "xl/_rels/workbook.xml.rels": liens })).phrase).toContain(
      "la feuille «\u00a0Essai\u00a0» n’a pas de contenu à elle",
    );
  });
});

describe("une déclaration de type est refusée dans toute partie XML", () => {
  const RIRES =
    '<!DOCTYPE r [<!ENTITY a "rire"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>\n<r>&c;</r>';

  test.each([
    ["la feuille", { [FEUILLE]: feuille.replace("<worksheet", "<!DOCTYPE worksheet>\n<worksheet") }, FEUILLE],
    [
      "la feuille, sous une autre casse",
      { [FEUILLE]: feuille.replace("<worksheet", "<!doctype x><worksheet") },
      FEUILLE,
    ],
    ["une partie que nous ne lisons pas", { "docProps/app.xml": RIRES }, "docProps/app.xml"],
    [
      "des relations que nous ne lisons pas",
      { "xl/drawings/_rels/d.xml.rels": ` \n<!-- x -->${RIRES}` },
      "xl/drawings/_rels/d.xml.rels",
    ],
    [
      "une partie XML d’un autre",
      { "customXml/item1.xml": `<?xml version="1.0"?>${RIRES}` },
      "customXml/item1.xml",
    ],
    [
      "après un long commentaire",
      { "docProps/app.xml": `<!--${"x".repeat(9_000)}-->${RIRES}` },
      "docProps/app.xml",
    ],
  ])("%s", (_cas, retouches, partie) => {
    const { code, phrase } = refusDe(avec(retouches));
    expect(code).toBe("doctype");
    expect(phrase).toBe(
      `La partie «\u00a0${partie}\u00a0» du fichier porte une déclaration de type (DOCTYPE), qu’Excel n’écrit jamais et qui peut cacher une attaque\u00a0: n’ouvrez pas ce fichier et demandez à son auteur le classeur d’origine.`,
    );
    expect(fautesDe(phrase)).toEqual([]);
  });

  test.each([
    ["UTF-16 petit-boutiste", utf16(RIRES)],
    ["UTF-16 grand-boutiste", utf16(RIRES, true)],
    ["UTF-16 sans marque", utf16(RIRES).subarray(2)],
    ["UTF-16 grand-boutiste sans marque", utf16(RIRES, true).subarray(2)],
    ["UTF-8 avec sa marque", strToU8(`\ufeff${RIRES}`)],
  ])("en %s", (_cas, octets) => {
    expect(refusDe(avecOctets("docProps/app.xml", octets)).code).toBe("doctype");
  });

  test("dans la feuille, même si son nom ne dit pas qu’elle est du XML", () => {
    const liens = PARTIES["xl/_rels/workbook.xml.rels"]!.replace("sheet1.xml", "sheet1.dat");
    const octets = avec({
      "xl/_rels/workbook.xml.rels": liens,
      [FEUILLE]: null,
      "xl/worksheets/sheet1.dat": feuille.replace("<worksheet", "<!DOCTYPE worksheet>\n<worksheet"),
    });
    expect(refusDe(octets).code).toBe("doctype");
  });

  test("un préambule qui n’en finit pas est hors des limites", () => {
    const { code, phrase } = refusDe(avec({ "docProps/app.xml": `<!--${"x".repeat(70_000)}-->${RIRES}` }));
    expect(code).toBe("hors-limites");
    expect(phrase).toContain("la partie «\u00a0docProps/app.xml\u00a0» commence par un trop long préambule");
  });

  test("le mot dans un texte, un commentaire ou une image n’en est pas une", () => {
    const octets = avec({
      "docProps/app.xml": "<a><!-- <!DOCTYPE x> --><![CDATA[<!DOCTYPE x>]]></a>",
      "xl/media/image1.svg": '<!DOCTYPE svg PUBLIC "x" "y"><svg/>',
    });
    expect(lue(octets)).toMatchObject(ATTENDU);
  });
});

describe("le XML qui veut épuiser le poste est hors des limites", () => {
  test.each([
    [
      "des éléments emboîtés",
      feuille.replace("<sheetData>", `${"<a>".repeat(300)}${"</a>".repeat(300)}<sheetData>`),
      "emboîte trop d’éléments",
    ],
    [
      "un élément de mille attributs",
      feuille.replace(
        "<sheetData>",
        `<a ${Array.from({ length: 1001 }, (_, i) => `a${i}=""`).join(" ")}/><sheetData>`,
      ),
      "a un élément de trop d’attributs",
    ],
  ])("%s", (_cas, xml, quoi) => {
    const { code, phrase } = refusDe(avec({ [FEUILLE]: xml }));
    expect(code).toBe("hors-limites");
    expect(phrase).toContain(quoi);
    expect(fautesDe(phrase)).toEqual([]);
  });

  test("trop de feuilles", () => {
    const feuilles = Array.from({ length: 501 }, (_, rang) => ({ nom: `F${rang}`, rangees: "" }));
    expect(refusDe(zipperTextes(partiesDe(feuilles))).phrase).toContain("il a plus de 500\u00a0feuilles");
  });

  test("trop de textes", () => {
    const textes = new Array<string>(1_000_001).fill("");
    expect(refusDe(zipperTextes(partiesAvec("", textes))).phrase).toContain("il a trop de textes");
  });
});

test("un nom de partie hostile ne casse pas la phrase", () => {
  const nom = `xl/${"a".repeat(300)}\n\u0000.xml`;
  const { phrase } = refusDe(avec({ [nom]: "<!DOCTYPE x>" }));
  expect(phrase).toContain(`«\u00a0xl/${"a".repeat(77)}…\u00a0»`);
  expect(fautesDe(phrase)).toEqual([]);
});
