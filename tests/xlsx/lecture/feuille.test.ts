import type { ClasseurLu, FeuilleLue } from "../../../src/lecture/cellules";
import { partiesAvec } from "./outils/classeurDEssai";
import { zipperTextes } from "./outils/fabriquer";
import { fautesDe, issueDe, refusDe } from "./outils/issue";

const RENVOYER =
  "\u00a0; demandez à son auteur de l’enregistrer de nouveau dans Excel et de vous le renvoyer.";

function lire(parties: Record<string, string>): ClasseurLu {
  const issue = issueDe(zipperTextes(parties));
  if (issue.etat === "refuse") throw new Error(issue.phrase);
  return issue.classeur;
}

function lireFeuille(rangees: string, chaines: readonly string[] = []): FeuilleLue {
  return lire(partiesAvec(rangees, chaines)).feuilles[0]!;
}

/** Une cellule A1 d'un type et d'un contenu, et ce qu'elle devient. */
function valeurDe(attributs: string, contenu: string, chaines: readonly string[] = []): unknown {
  return lireFeuille(`<row r="1"><c r="A1"${attributs}>${contenu}</c></row>`, chaines).valeurs[0]?.[0];
}

describe("les valeurs sont celles qu’Office.js rendrait", () => {
  test.each([
    ["", "<v>12</v>", 12],
    ["", "<v> 1.5E-3 </v>", 0.0015],
    ["", "<v>-.5</v>", -0.5],
    [' t="n"', "<v>0</v>", 0],
    [' t="b"', "<v>1</v>", true],
    [' t="b"', "<v>false</v>", false],
    [' t="e"', "<v>#N/A</v>", "#N/A"],
    [' t="str"', "<v> deux &amp; deux </v>", " deux & deux "],
    [' t="str"', "<v><![CDATA[<b>]]></v>", "<b>"],
    [' t="inlineStr"', "<is><t>en </t></is>", "en "],
    [' t="inlineStr"', "<is><r><t>en </t></r><r><rPr/><t>ligne</t></r></is>", "en ligne"],
    [' t="d"', "<v>2024-12-31</v>", 45657],
    [' t="d"', "<v>2024-12-31T06:00:00Z</v>", 45657.25],
    [' t="d"', "<v>1900-02-28</v>", 59],
    [' t="s"', "<v>0</v>", "premier"],
    [' t="s"', "<v>1</v>", "a\rb_x000D_"],
    [' t="s"', "<v>2</v>", "gras et maigre"],
  ])("<c%s>%s</c>", (attributs, contenu, attendue) => {
    const chaines = [
      "<t>premier</t>",
      "<t>a_x000D_b_x005F_x000D_</t>",
      "<r><rPr><b/></rPr><t>gras</t></r><r><t> et maigre</t></r><rPh sb='0' eb='1'><t>lu autrement</t></rPh>",
    ];
    expect(valeurDe(attributs, contenu, chaines)).toBe(attendue);
  });

  test("une cellule vide ou seulement mise en forme n’est pas gardée", () => {
    const { valeurs, formules } = lireFeuille(
      '<row r="1"><c r="A1" s="3"/><c r="B1"><v></v></c><c r="C1" t="inlineStr"><is><t/></is></c></row>',
    );
    expect([valeurs, formules]).toEqual([[], []]);
  });

  test("une rangée et une cellule sans adresse suivent les précédentes", () => {
    const { valeurs } = lireFeuille(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(valeurs[0]).toEqual([1, 2]);
    expect([valeurs[3]?.[2], valeurs[3]?.[3], valeurs[4]?.[0]]).toEqual([3, 4, 5]);
  });

  test("une seule cellule en XFD1048576 ne coûte qu’une rangée", () => {
    const { valeurs, ligne, colonne } = lireFeuille('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>');
    expect([ligne, colonne]).toEqual([0, 0]);
    expect(valeurs[1_048_575]?.[16_383]).toBe(7);
    expect(Object.keys(valeurs)).toEqual(["1048575"]);
  });

  test("les dates d’un classeur de 1904 se comptent depuis 1904, et le classeur le dit", () => {
    const parties = partiesAvec('<row r="1"><c r="A1" t="d"><v>2024-12-31</v></c></row>');
    const classeur = lire({
      ...parties,
      "xl/workbook.xml": parties["xl/workbook.xml"]!.replace(
        "<sheets>",
        '<workbookPr date1904="1"/><sheets>',
      ),
    });
    expect(classeur.dates1904).toBe(true);
    expect(classeur.feuilles[0]?.valeurs[0]?.[0]).toBe(45657 - 1462);
    expect(lire(parties).dates1904).toBe(false);
  });
});

describe("les formules", () => {
  test("une formule qui vaut un texte vide a une valeur ; celle dont le fichier ne dit rien, non", () => {
    const { valeurs, formules } = lireFeuille(
      '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>""</f></c><c r="C1"><f>1</f><v/></c></row>',
    );
    expect(formules[0]).toEqual(['=""', '=""', "=1"]);
    expect(valeurs[0]?.[0]).toBe("");
    expect(valeurs[0]?.[1]).toBeUndefined();
    expect(valeurs[0]?.[2]).toBeUndefined();
  });

  test("se lisent avec leur valeur ; sans valeur, rien n’est calculé", () => {
    const { valeurs, formules } = lireFeuille(
      '<row r="1"><c r="A1"><v>5</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>5x</v></c><c r="C1"><f>A1*2</f></c></row>',
    );
    expect(formules[0]).toEqual([5, '=A1&"x"', "=A1*2"]);
    expect([valeurs[0]?.[0], valeurs[0]?.[1], valeurs[0]?.[2]]).toEqual([5, "5x", undefined]);
  });

  test("partagées, se lisent décalées chez chacune de leurs cellules", () => {
    const { formules } = lireFeuille(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">_xldudf_CTG_SCORE(C1:$D$9)</f><v>2</v></c>' +
        '<c r="B1"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><f t="array" ref="B2">C1*2</f></c></row>',
    );
    expect(formules).toEqual([
      ["=CTG.SCORE(C1:$D$9)", "=CTG.SCORE(D1:$D$9)"],
      ["=CTG.SCORE(C2:$D$9)", "=C1*2"],
    ]);
  });

  test("une même clé resservie suit sa dernière maîtresse", () => {
    const { formules } = lireFeuille(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A1" si="0">B1</f></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">C2</f></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>',
    );
    expect(formules).toEqual([["=B1"], ["=C2"], ["=C3"]]);
  });

  test("une longue formule partagée par des milliers de cellules est hors des limites", () => {
    const longue = `"${"a".repeat(30_000)}"`;
    const filles = Array.from(
      { length: 2_000 },
      (_, rang) => `<row r="${rang + 2}"><c r="A${rang + 2}"><f t="shared" si="0"/></c></row>`,
    ).join("");
    const { code, phrase } = refusDe(
      zipperTextes(
        partiesAvec(
          `<row r="1"><c r="A1"><f t="shared" ref="A1:A2001" si="0">${longue}</f></c></row>${filles}`,
        ),
      ),
    );
    expect(code).toBe("hors-limites");
    expect(fautesDe(phrase)).toEqual([]);
  });

  test("d’une table de données, se disent sans se copier", () => {
    const { formules } = lireFeuille(
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>2</v></c></row>',
    );
    expect(formules[0]).toEqual(["=TABLE()"]);
  });
});

describe("une cellule que le fichier contredit est refusée, et la phrase dit où elle est", () => {
  test.each([
    ['<row r="1"><c r="A1"><v>0x10</v></c></row>', "la cellule A1 a une valeur illisible"],
    ['<row r="1"><c r="A1"><v>1e999</v></c></row>', "la cellule A1 a une valeur illisible"],
    ['<row r="1"><c r="A1" t="b"><v>2</v></c></row>', "la cellule A1 a une valeur illisible"],
    ['<row r="1"><c r="A1" t="e"><v>N/A</v></c></row>', "la cellule A1 a une valeur illisible"],
    ['<row r="1"><c r="A1" t="d"><v>2024-02-30</v></c></row>', "la cellule A1 a une valeur illisible"],
    ['<row r="1"><c r="A1" t="d"><v>2024-02-28T25:00</v></c></row>', "la cellule A1 a une valeur illisible"],
    ['<row r="2"><c r="B2" t="s"><v>1</v></c></row>', "la cellule B2 a une valeur illisible"],
    ['<row r="2"><c r="B2" t="s"><v>-1</v></c></row>', "la cellule B2 a une valeur illisible"],
    ['<row r="1"><c r="A1" t="x"><v>1</v></c></row>', "la cellule A1 a une valeur illisible"],
    ['<row r="1"><c r="A1" t="inlineStr"><v>1</v></c></row>', "la cellule A1 a une valeur illisible"],
    ['<row r="1"><c r="A1"><is><t>1</t></is></c></row>', "la cellule A1 a une valeur illisible"],
    ['<row r="1"><c r="A1"><v>1<b>2</b></v></c></row>', "la cellule A1 a une valeur illisible"],
    [
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a<b/>c</t></is></c></row>',
      "la cellule A1 a une valeur illisible",
    ],
    ['<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>', "la cellule A1 a deux valeurs"],
    ['<row r="1"><c r="A1"><f>1</f><f>2</f></c></row>', "la cellule A1 a deux formules"],
    [
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      "la cellule A1 est en double ou hors de sa place",
    ],
    [
      '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      "la cellule A1 est en double ou hors de sa place",
    ],
    ['<row r="1"><c r="A1"><f t="shared" si="3"/></c></row>', "la cellule A1 partage une formule qui manque"],
  ])("%s", (rangees, quoi) => {
    expect(refusDe(zipperTextes(partiesAvec(rangees, ["<t>seul</t>"])))).toEqual({
      code: "abime",
      phrase: `Le fichier est abîmé\u00a0: dans la feuille «\u00a0Essai\u00a0», ${quoi}${RENVOYER}`,
    });
  });

  test.each([
    ['<row r="0"/>', "a une ligne impossible, «\u00a00\u00a0»"],
    ['<row r="1048577"/>', "a une ligne impossible, «\u00a01048577\u00a0»"],
    ['<row r="1048576"/><row/>', "a une ligne impossible"],
    ['<row r="2"/><row r="2"/>', "a sa ligne 2 en double ou hors de sa place"],
    ['<row r="1"><c r="A2"/></row>', "a en ligne 1 une cellule impossible, «\u00a0A2\u00a0»"],
    ['<row r="1"><c r="XFE1"/></row>', "a en ligne 1 une cellule impossible, «\u00a0XFE1\u00a0»"],
    ['<row r="1"><c r="AAAA1"/></row>', "a en ligne 1 une cellule impossible, «\u00a0AAAA1\u00a0»"],
    ['<row r="1"><c r="1"/></row>', "a en ligne 1 une cellule impossible, «\u00a01\u00a0»"],
    ['<row r="1"><c r="A"/></row>', "a en ligne 1 une cellule impossible, «\u00a0A\u00a0»"],
    ['<row r="1"><c r="XFD1"/><c/></row>', "a en ligne 1 une cellule impossible"],
    ["</sheetData><sheetData>", "a deux fois ses cellules"],
  ])("%s", (rangees, quoi) => {
    expect(refusDe(zipperTextes(partiesAvec(rangees)))).toEqual({
      code: "abime",
      phrase: `Le fichier est abîmé\u00a0: la feuille «\u00a0Essai\u00a0» ${quoi}${RENVOYER}`,
    });
  });
});

test("un texte partagé qui contient autre chose que du texte est refusé", () => {
  expect(refusDe(zipperTextes(partiesAvec("", ["<t>juste</t>", "<t>a<b/>c</t>"]))).phrase).toContain(
    "le 2ᵉ de ses textes est illisible",
  );
});

describe("ce qu’Excel n’admet pas est hors des limites", () => {
  const LONG = "a".repeat(32_768);

  test.each([
    ["un texte", `<row r="1"><c r="A1" t="str"><v>${LONG}</v></c></row>`],
    ["une formule", `<row r="1"><c r="A1"><f>"${LONG}"</f><v>1</v></c></row>`],
  ])("%s de plus de 32 767 caractères", (_quoi, rangees) => {
    const { code, phrase } = refusDe(zipperTextes(partiesAvec(rangees)));
    expect(code).toBe("hors-limites");
    expect(phrase).toBe(
      "Le fichier dépasse ce qu’un classeur de CTG contient\u00a0: dans la feuille «\u00a0Essai\u00a0», la cellule A1 a plus de 32\u00a0767 caractères\u00a0; demandez à son auteur le classeur d’origine.",
    );
    expect(fautesDe(phrase)).toEqual([]);
  });

  test("un texte partagé trop long", () => {
    expect(refusDe(zipperTextes(partiesAvec("", [`<t>${LONG}</t>`]))).phrase).toContain(
      "il a un texte de plus de 32\u00a0767 caractères",
    );
  });

  test("32 767 caractères se lisent", () => {
    expect(valeurDe(' t="s"', "<v>0</v>", [`<t>${LONG.slice(1)}</t>`])).toHaveLength(32_767);
  });

  test("plus d’un million de cellules, toutes feuilles réunies", () => {
    const rangees = Array.from({ length: 62 }, () => `<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`).join(
      "",
    );
    const { code, phrase } = refusDe(zipperTextes(partiesAvec(rangees)));
    expect(code).toBe("hors-limites");
    expect(phrase).toContain("il a plus d’un million de cellules");
  });
});
