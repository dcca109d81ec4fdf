import type { PlanCellule, PlanClasseur } from "../../src/plan/types";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import {
  attribut,
  balises,
  cheminsDesFeuilles,
  lireClasseur,
  partie,
  partiesDe,
  type ClasseurLu,
} from "./lecteur";
import { PLAN_D_ESSAI } from "./planDEssai";

const FEUILLE = "CTG Grille d’l'essai";

let octets: Uint8Array;
let parties: Record<string, string>;
let lu: ClasseurLu;
let feuille: string;
let listes: string;

beforeAll(async () => {
  octets = await ecrireClasseur(PLAN_D_ESSAI, { titre: "Essai & « titre »" });
  parties = partiesDe(octets);
  lu = lireClasseur(octets);
  const chemins = cheminsDesFeuilles(parties);
  feuille = partie(parties, chemins.get(FEUILLE) ?? "");
  listes = partie(parties, chemins.get("CTG Listes") ?? "");
});

const cellule = (adresse: string) => lu[FEUILLE]?.[adresse];

/** Le contenu de la première balise `nom`, bornes comprises. */
function element(xml: string, nom: string): string {
  return new RegExp(`<${nom}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${nom}>)`).exec(xml)?.[0] ?? "";
}

describe("cellules", () => {
  test("nombres, textes et booléens gardent leur nature", () => {
    expect(cellule("C4")?.valeur).toBe(3);
    expect(cellule("E4")?.valeur).toBe(0);
    expect(cellule("D4")?.valeur).toBe("NC");
    expect(cellule("C10")?.valeur).toBe(true);
    expect(cellule("F10")?.valeur).toBe(-1234.5);
    expect(cellule("E10")?.valeur).toBe("2");
  });

  test("un texte se range tel quel : caractères de XML, espaces de bord, retours, signe = en tête", () => {
    expect(cellule("B4")?.valeur).toBe("Prépare & anime le « Copil » <élus>");
    expect(cellule("B5")?.valeur).toBe("Mobilise l’expertise\nsur deux lignes");
    expect(cellule("B6")?.valeur).toBe("  Suit le plan d’action  ");
    expect(parties["xl/sharedStrings.xml"]).toContain('<t xml:space="preserve">  Suit');
    expect(cellule("D10")).toMatchObject({ valeur: "=1+1" });
    expect(cellule("D10")?.formule).toBeUndefined();
  });

  test("une cellule sans contenu garde son style", () => {
    expect(cellule("D5")?.valeur).toBeUndefined();
    expect(cellule("D5")?.style).toBe(cellule("C4")?.style);
  });

  test("chaque formule garde sa valeur, des quatre natures", () => {
    expect(cellule("C7")).toMatchObject({
      formule: 'IF(COUNT(C4:C6)=0,"NC",SUM(C4:C6)/(3*COUNT(C4:C6)))',
      valeur: 2 / 3,
    });
    expect(cellule("D7")?.valeur).toBe("NC");
    expect(cellule("D8")?.valeur).toEqual({ erreur: "#N/A" });
    expect(cellule("E8")?.valeur).toBe(true);
    expect(cellule("F8")?.valeur).toBe("");
  });
});

describe("styles", () => {
  const xf = (adresse: string) => {
    const formats = element(parties["xl/styles.xml"] ?? "", "cellXfs").match(
      /<xf\s[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g,
    );
    return formats?.[cellule(adresse)?.style ?? 0] ?? "";
  };
  const rang = (adresse: string, nom: string, balise: string) => {
    const tous =
      parties["xl/styles.xml"]?.match(new RegExp(`<${balise}(?:\\s[^>]*)?>[\\s\\S]*?</${balise}>`, "g")) ??
      [];
    return tous[Number(attribut(xf(adresse), nom))] ?? "";
  };

  test("la police est Calibri 11, sauf taille dite", () => {
    expect(rang("C7", "fontId", "font")).toBe(
      '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    );
    expect(rang("B2", "fontId", "font")).toContain('<b/><sz val="16"/><color rgb="FF1B3A57"/>');
    expect(rang("C8", "fontId", "font")).toContain("<i/>");
    expect(element(parties["xl/styles.xml"] ?? "", "font")).toContain('<name val="Calibri"/>');
  });

  test("fond, alignement, retrait, retour à la ligne, format, bordures", () => {
    expect(rang("B3", "fillId", "fill")).toContain(
      '<patternFill patternType="solid"><fgColor rgb="FF1B3A57"/>',
    );
    expect(xf("B3")).toContain('<alignment horizontal="center" vertical="center" wrapText="1"/>');
    expect(xf("B4")).toContain('<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>');
    expect(xf("C4")).toContain('vertical="bottom"');
    const format = balises(parties["xl/styles.xml"] ?? "", "numFmt").find(
      (balise) => attribut(balise, "numFmtId") === attribut(xf("C7"), "numFmtId"),
    );
    expect(attribut(format ?? "", "formatCode")).toBe('0"\u00A0"%');
    expect(rang("B4", "borderId", "border")).toContain('<top style="thin"><color rgb="FFB8C2CC"/></top>');
    expect(rang("B4", "borderId", "border")).toContain(
      '<bottom style="medium"><color rgb="FF1B3A57"/></bottom>',
    );
    expect(rang("C4", "borderId", "border")).toContain('<left style="dotted">');
  });

  test("seules les cellules à saisir sont déverrouillées", () => {
    expect(xf("C4")).toContain('<protection locked="0"/>');
    expect(xf("F10")).toContain('<protection locked="0"/>');
    expect(xf("B4")).not.toContain("locked");
    expect(xf("C7")).not.toContain("locked");
  });
});

describe("feuille", () => {
  test("largeurs comme Excel les affiche, colonne masquée", () => {
    const colonnes = balises(feuille, "col");
    expect(
      colonnes.map((balise) => [attribut(balise, "min"), attribut(balise, "max"), attribut(balise, "width")]),
    ).toEqual([
      ["1", "1", "10.7109375"],
      ["2", "2", "70.7109375"],
      ["3", "5", "11.7109375"],
      ["6", "6", "50.7109375"],
    ]);
    expect(colonnes.map((balise) => attribut(balise, "hidden"))).toEqual([
      "1",
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("hauteurs, lignes masquées, même vides", () => {
    const ligne = (numero: number) =>
      balises(feuille, "row").find((balise) => attribut(balise, "r") === String(numero)) ?? "";
    expect(attribut(ligne(2), "ht")).toBe("31.5");
    expect(attribut(ligne(2), "customHeight")).toBe("1");
    expect(attribut(ligne(1), "hidden")).toBe("1");
    expect(attribut(ligne(31), "hidden")).toBe("1");
    expect([attribut(ligne(32), "hidden"), attribut(ligne(32), "ht")]).toEqual(["1", "20"]);
  });

  test("fusions, figeage, quadrillage masqué, couleur d’onglet", () => {
    expect(balises(feuille, "mergeCell").map((balise) => attribut(balise, "ref"))).toEqual(["B9:C9"]);
    expect(element(feuille, "pane")).toContain(
      'xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"',
    );
    expect(element(feuille, "sheetView")).toContain('showGridLines="0"');
    expect(listes).not.toContain("<pane");
    expect(listes).toContain('showGridLines="0"');
    expect(feuille).toContain('<tabColor rgb="FF1B3A57"/>');
  });

  test("la feuille masquée l’est, et le classeur s’ouvre sur la première visible", () => {
    expect(
      balises(parties["xl/workbook.xml"] ?? "", "sheet").map((balise) => attribut(balise, "state")),
    ).toEqual(["hidden", undefined]);
    expect(attribut(balises(parties["xl/workbook.xml"] ?? "", "workbookView")[0] ?? "", "activeTab")).toBe(
      "1",
    );
  });

  test("protégée sans mot de passe : dimensions permises, tri et filtre non", () => {
    expect(element(feuille, "sheetProtection")).toBe(
      '<sheetProtection sheet="1" formatColumns="0" formatRows="0" objects="1" scenarios="1"/>',
    );
    expect(listes).not.toContain("sheetProtection");
  });
});

describe("validations", () => {
  const validations = () => feuille.match(/<dataValidation\s[\s\S]*?<\/dataValidation>/g) ?? [];

  test("une liste vient d’une plage fixe d’une autre feuille et montre sa flèche", () => {
    const liste = validations()[0] ?? "";
    expect(liste).toContain("<formula1>'CTG Listes'!$A$1:$A$5</formula1>");
    expect(attribut(liste, "type")).toBe("list");
    expect(attribut(liste, "sqref")).toBe("C4:D6 E4:E6");
    expect(attribut(liste, "allowBlank")).toBe("1");
    // Posé à 1, cet attribut cache la flèche.
    expect(attribut(liste, "showDropDown")).toBeUndefined();
  });

  test("le refus et l’invite disent pourquoi", () => {
    const [liste = "", minimum = ""] = validations();
    expect(liste).toContain('errorTitle="Note inconnue" error="Choisissez NC, 0, 1, 2 ou 3."');
    expect(liste).toContain('promptTitle="Note" prompt="NC : non concerné"');
    expect(attribut(liste, "errorStyle")).toBe("stop");
    expect(attribut(liste, "showErrorMessage")).toBe("1");
    expect(attribut(liste, "showInputMessage")).toBe("1");
    expect(attribut(minimum, "showInputMessage")).toBeUndefined();
  });

  test("un décimal a un minimum, ou deux bornes", () => {
    const [, minimum = "", bornes = ""] = validations();
    expect(minimum).toMatch(
      /type="decimal" operator="greaterThanOrEqual".*<formula1>0<\/formula1><\/dataValidation>/,
    );
    expect(bornes).toMatch(/type="decimal".*<formula1>0<\/formula1><formula2>1<\/formula2>/);
    expect(attribut(bornes, "operator")).toBeUndefined();
  });

  test("une date a deux bornes qui valent dans les deux calendriers d’Excel, et n’arrête personne", () => {
    const date = validations()[3] ?? "";
    expect(date).toContain("<formula1>DATE(1970,1,1)</formula1><formula2>DATE(2100,12,31)</formula2>");
    expect([attribut(date, "type"), attribut(date, "operator"), attribut(date, "errorStyle")]).toEqual([
      "date",
      undefined,
      "warning",
    ]);
  });
});

test("les formats conditionnels suivent l’ordre du plan et le premier vrai arrête", () => {
  const regles = balises(feuille, "cfRule");
  expect(regles.map((regle) => attribut(regle, "priority"))).toEqual(["1", "2"]);
  expect(regles.every((regle) => attribut(regle, "stopIfTrue") === "1")).toBe(true);
  expect(balises(feuille, "conditionalFormatting").map((balise) => attribut(balise, "sqref"))).toEqual([
    "C4:D6 E4:E6",
    "C4:E6",
  ]);
  expect(feuille).toContain("<formula>AND(ISNUMBER(C4),C4&gt;=2)</formula>");
  const dxf = (element(parties["xl/styles.xml"] ?? "", "dxfs").match(/<dxf>[\s\S]*?<\/dxf>/g) ?? [])[0] ?? "";
  expect(dxf).toContain('<font><i/><color rgb="FF4A4A58"/></font>');
  expect(dxf).toContain('<bgColor rgb="FFE9E9EE"/>');
});

test("impression : A4, une page de large, titres, zone, sauts, en-tête et pied, centrée", () => {
  expect(element(feuille, "pageSetup")).toBe(
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
  );
  expect(feuille).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(feuille).toContain('<printOptions horizontalCentered="1"/>');
  expect(balises(feuille, "brk").map((balise) => attribut(balise, "id"))).toEqual(["8", "17"]);
  expect(feuille).toContain("<oddHeader>&amp;CCTG &amp;&amp; essai</oddHeader>");
  expect(feuille).toContain("<oddFooter>&amp;CModèle d’essai&amp;RPage &amp;P sur &amp;N</oddFooter>");
  const noms = parties["xl/workbook.xml"] ?? "";
  expect(noms).toContain(`name="_xlnm.Print_Area" localSheetId="1">'CTG Grille d’l''essai'!$B$1:$F$40<`);
  expect(noms).toContain(`name="_xlnm.Print_Titles" localSheetId="1">'CTG Grille d’l''essai'!$2:$3<`);
  expect(noms).not.toContain('name="_xlnm.Print_Area" localSheetId="0"');
});

test("les noms définis visent leur plage, apostrophe du nom de feuille doublée une fois", () => {
  const xml = parties["xl/workbook.xml"] ?? "";
  expect(xml).toContain(`<definedName name="CTG_notes_g1">'CTG Grille d’l''essai'!$C$4:$E$6</definedName>`);
  expect(xml).toContain(`<definedName name="CTG_echelle">'CTG Listes'!$A$1:$A$5</definedName>`);
});

describe("graphiques", () => {
  const radar = () => partie(parties, "xl/charts/chart1.xml");
  const barres = () => partie(parties, "xl/charts/chart2.xml");

  test("un radar natif, un axe de 0 à 100 % par 25, qui garde les lignes masquées", () => {
    expect(radar()).toContain('<c:radarStyle val="marker"/>');
    expect(radar()).toContain('<c:max val="1"/><c:min val="0"/>');
    expect(radar()).toContain('<c:majorUnit val="0.25"/>');
    expect(radar()).toContain('<c:numFmt formatCode="0&quot;\u00A0&quot;%" sourceLinked="0"/>');
    expect(radar()).toContain('<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>');
    expect(radar()).toContain("<a:t>Réalisation par mission &amp; politique</a:t>");
  });

  test("des textes en Calibri, dite partout : le classeur n’a pas de thème", () => {
    for (const xml of [radar(), barres()]) {
      const textes = xml.match(/<a:(rPr|defRPr)\b[\s\S]*?<\/a:\1>/g) ?? [];
      expect(textes).toHaveLength(2);
      for (const texte of textes) expect(texte).toContain('<a:latin typeface="Calibri"/>');
    }
    expect(Object.keys(parties).filter((chemin) => chemin.includes("theme"))).toEqual([]);
  });

  test("chaque série se distingue sans la couleur : trait et marqueur", () => {
    const [premiere = "", seconde = ""] = radar().match(/<c:ser>[\s\S]*?<\/c:ser>/g) ?? [];
    expect(premiere).toContain('<a:ln w="28575"');
    expect(premiere).toContain('<a:srgbClr val="1F5FA8"/></a:solidFill><a:prstDash val="solid"/>');
    expect(premiere).toContain('<c:symbol val="circle"/>');
    expect(seconde).toContain('<a:prstDash val="dash"/>');
    expect(seconde).toContain('<c:symbol val="square"/>');
  });

  test("les séries se nomment et se lisent dans la source, valeurs en cache comprises", () => {
    const [premiere = ""] = radar().match(/<c:ser>[\s\S]*?<\/c:ser>/g) ?? [];
    const source = "'CTG Grille d’l''essai'!";
    expect(element(premiere, "c:tx")).toContain(`<c:f>${source}$C$12</c:f>`);
    expect(element(premiere, "c:tx")).toContain("<c:v>Famille</c:v>");
    expect(element(premiere, "c:cat")).toContain(`<c:f>${source}$B$13:$B$16</c:f>`);
    expect(element(premiere, "c:cat")).toContain('<c:pt idx="1"><c:v>2 Offre (NC)</c:v>');
    expect(element(premiere, "c:val")).toContain(`<c:f>${source}$C$13:$C$16</c:f>`);
    expect(element(premiere, "c:val")).toContain(
      '<c:ptCount val="4"/><c:pt idx="0"><c:v>0.6666666666666666</c:v></c:pt><c:pt idx="1"><c:v>#N/A</c:v></c:pt>',
    );
  });

  test("moins de trois axes : des barres", () => {
    expect(barres()).toContain('<c:barDir val="col"/>');
    expect(barres()).toContain('<a:solidFill><a:srgbClr val="2E7D32"/></a:solidFill>');
    expect(barres()).not.toContain("radarChart");
  });

  test("un nom, un texte de remplacement, une place", () => {
    const cadres =
      partie(parties, "xl/drawings/drawing1.xml").match(/<xdr:twoCellAnchor[\s\S]*?<\/xdr:twoCellAnchor>/g) ??
      [];
    const proprietes = balises(cadres[0] ?? "", "xdr:cNvPr")[0] ?? "";
    expect(attribut(proprietes, "name")).toBe("CTG_radar");
    expect(attribut(proprietes, "descr")).toBe(
      'Radar : « Famille » 67 %, <Éducation> "25 %"\nDeuxième ligne.',
    );
    expect(cadres[0]).toContain(
      "<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>17</xdr:row>",
    );
    expect(cadres[0]).toContain(
      "<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>29</xdr:row>",
    );
    expect(attribut(balises(cadres[1] ?? "", "xdr:cNvPr")[0] ?? "", "name")).toBe("CTG_barres");
  });
});

describe("classeur", () => {
  test("la partie XML du dossier se retrouve par son espace de noms", () => {
    expect(parties["customXml/item1.xml"]).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${PLAN_D_ESSAI.partieXml}`,
    );
    expect(parties["customXml/itemProps1.xml"]).toContain('<ds:schemaRef ds:uri="urn:ctg-excel:dossier:1"/>');
  });

  test("titre et langue, sans auteur ni date", () => {
    const proprietes = parties["docProps/core.xml"] ?? "";
    expect(proprietes).toContain("<dc:title>Essai &amp; « titre »</dc:title>");
    expect(proprietes).toContain("<dc:language>fr-FR</dc:language>");
    expect(proprietes).not.toMatch(/creator|lastModifiedBy|created|modified/);
  });

  test("Excel recalcule à l’ouverture", () => {
    expect(attribut(balises(parties["xl/workbook.xml"] ?? "", "calcPr")[0] ?? "", "fullCalcOnLoad")).toBe(
      "1",
    );
  });

  test("un même plan donne les mêmes octets, à une seconde d’écart", async () => {
    await new Promise((suite) => setTimeout(suite, 2100));
    expect(await ecrireClasseur(PLAN_D_ESSAI, { titre: "Essai & « titre »" })).toEqual(octets);
  });
});

describe("ce qui se range une fois, et dans l’ordre", () => {
  const avecCellules = async (cellules: readonly PlanCellule[]) =>
    partiesDe(
      await ecrireClasseur(
        {
          ...PLAN_D_ESSAI,
          feuilles: PLAN_D_ESSAI.feuilles.map((plan) => ({ ...plan, cellules, tableaux: [] })),
        },
        { titre: "Essai" },
      ),
    );
  const cellule = (ligne: number, colonne: number, valeur: string): PlanCellule => ({
    ligne,
    colonne,
    style: "libelle",
    contenu: { valeur },
  });

  test("les lignes de haut en bas, les cellules de gauche à droite, quel que soit l’ordre du plan", async () => {
    const xml = partie(
      await avecCellules([cellule(34, 2, "d"), cellule(2, 27, "c"), cellule(2, 1, "b"), cellule(0, 9, "a")]),
      "xl/worksheets/sheet2.xml",
    );
    expect(balises(xml, "c").map((balise) => attribut(balise, "r"))).toEqual(["J1", "B3", "AB3", "C35"]);
    // Les lignes 2, 31 et 32 n'ont qu'une hauteur ou sont masquées.
    expect(balises(xml, "row").map((balise) => attribut(balise, "r"))).toEqual([
      ..."1 2 3 31 32 35".split(" "),
    ]);
    expect(xml).toContain('<dimension ref="B1:AB35"/>');
  });

  test("d’une cellule dite deux fois, la dernière reste", async () => {
    const ecrites = await avecCellules([cellule(0, 0, "avant"), cellule(0, 0, "après")]);
    expect(balises(partie(ecrites, "xl/worksheets/sheet1.xml"), "c")).toHaveLength(1);
    expect(ecrites["xl/sharedStrings.xml"]).toContain('uniqueCount="1"><si><t>après</t></si></sst>');
  });

  test("un texte employé partout n’est écrit qu’une fois", async () => {
    const ecrites = await avecCellules([cellule(0, 0, "Caf"), cellule(1, 0, "caf"), cellule(2, 0, "Caf")]);
    expect(ecrites["xl/sharedStrings.xml"]).toContain(
      'uniqueCount="2"><si><t>Caf</t></si><si><t>caf</t></si></sst>',
    );
  });
});

test("un texte à codes se range comme Excel le veut, jusque dans une formule et un message", async () => {
  const texte = "_x0041_\u0001";
  const cellules = [
    { ligne: 0, colonne: 0, style: "libelle", contenu: { formule: `="${texte}"`, resultat: texte } },
  ];
  const feuilles = PLAN_D_ESSAI.feuilles.map((plan) => ({
    ...plan,
    cellules,
    tableaux: [],
    validations: plan.validations.map((validation) => ({
      ...validation,
      erreur: { titre: texte, texte: `a\n${texte}` },
    })),
  }));
  const lues = await ecrireClasseur({ ...PLAN_D_ESSAI, feuilles }, { titre: texte });
  expect(lireClasseur(lues)[FEUILLE]?.["A1"]).toMatchObject({ formule: `"${texte}"`, valeur: texte });
  expect(partiesDe(lues)["xl/worksheets/sheet2.xml"]).toContain(
    'errorTitle="_x005F_x0041__x0001_" error="a&#10;_x005F_x0041__x0001_"',
  );
  // Ces propriétés sont du XML ordinaire, où rien ne dit ce caractère.
  expect(partiesDe(lues)["docProps/core.xml"]).toContain("<dc:title>_x0041_</dc:title>");
});

describe("un plan qui se contredit est une erreur", () => {
  const avec = (changement: Partial<PlanClasseur>) =>
    ecrireClasseur({ ...PLAN_D_ESSAI, ...changement }, { titre: "Essai" });

  test("style inconnu", async () => {
    const { note: _retire, ...styles } = PLAN_D_ESSAI.styles;
    await expect(avec({ styles })).rejects.toThrow("«\u00a0note\u00a0»");
  });

  test("feuille inconnue d’un nom défini, d’une liste", async () => {
    const noms = [
      { nom: "CTG_x", feuille: "absente", plage: { ligne: 0, colonne: 0, lignes: 1, colonnes: 1 } },
    ];
    await expect(avec({ noms })).rejects.toThrow("«\u00a0absente\u00a0»");
    await expect(avec({ feuilles: PLAN_D_ESSAI.feuilles.slice(1), noms: [] })).rejects.toThrow(
      "«\u00a0listes\u00a0»",
    );
  });

  test("deux feuilles de même nom, aux majuscules près", async () => {
    const [listes, grille] = PLAN_D_ESSAI.feuilles;
    const feuilles = [listes!, { ...grille!, nom: "ctg LISTES" }];
    await expect(avec({ feuilles })).rejects.toThrow("«\u00a0ctg LISTES\u00a0»");
  });

  test("aucune feuille visible", async () => {
    const feuilles = PLAN_D_ESSAI.feuilles.map((plan) => ({ ...plan, masquee: true }));
    await expect(avec({ feuilles })).rejects.toThrow("feuille visible");
  });

  test.each([NaN, Infinity])("le nombre %s, qu’un fichier ne sait pas garder", async (valeur) => {
    const feuilles = PLAN_D_ESSAI.feuilles.map((plan) => ({
      ...plan,
      cellules: [{ ligne: 0, colonne: 0, style: "nombre", contenu: { valeur } }],
    }));
    await expect(avec({ feuilles })).rejects.toThrow(String(valeur));
  });

  test("partie XML sans espace de noms", async () => {
    await expect(avec({ partieXml: "<dossier/>" })).rejects.toThrow("espace de noms");
  });
});
