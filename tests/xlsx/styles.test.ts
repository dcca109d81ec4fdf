import type { PlanFormatConditionnel, Style } from "../../src/plan/types";
import { Styles } from "../../src/xlsx/styles";
import { attribut, balises } from "./lecteur";

function nombreDe(xml: string, liste: string): string | undefined {
  return attribut(balises(xml, liste)[0] ?? "", "count");
}

test("des styles égaux sous deux clés n’en font qu’un, dans l’ordre des demandes", () => {
  const gras: Style = { gras: true, fond: "#AABBCC" };
  const styles = new Styles({ a: gras, b: { italique: true }, c: { ...gras }, d: {} });
  expect(["b", "a", "c", "b", "d"].map((cle) => styles.rangDuStyle(cle))).toEqual([1, 2, 2, 1, 0]);
  expect(nombreDe(styles.xml(), "cellXfs")).toBe("3");
});

test("polices, fonds, bordures et formats sont partagés entre les styles qui en ont d’égaux", () => {
  const bordures = { haut: { trait: "fin", couleur: "#112233" } } as const;
  const styles = new Styles({
    a: { gras: true, bordures, format: "0.0", fond: "#FFFFFF" },
    b: { gras: true, bordures, format: "0.0", fond: "#FFFFFF", verrouillee: false },
    c: { gras: true, bordures, format: "0.00", fond: "#ffffff", horizontal: "left" },
  });
  expect(["a", "b", "c"].map((cle) => styles.rangDuStyle(cle))).toEqual([1, 2, 3]);
  const xml = styles.xml();
  expect(["fonts", "fills", "borders", "numFmts"].map((liste) => nombreDe(xml, liste))).toEqual([
    "2",
    "3",
    "2",
    "2",
  ]);
  expect(balises(xml, "numFmt").map((balise) => attribut(balise, "numFmtId"))).toEqual(["164", "165"]);
});

test("Excel veut en tête le fond vide puis le gris, et une police nommée", () => {
  const xml = new Styles({}).xml();
  expect(xml).toContain(
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  );
  expect(xml).toContain(
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  );
  expect(xml).not.toContain("numFmts");
  // Le classeur n'a pas de thème.
  expect(xml).not.toMatch(/theme|scheme/);
});

test("les formats conditionnels égaux n’en font qu’un", () => {
  const styles = new Styles({});
  const format = (fond: string, formule: string): PlanFormatConditionnel => ({ plages: [], formule, fond });
  expect(
    [format("#AAAAAA", "=A1"), format("#BBBBBB", "=A1"), format("#AAAAAA", "=B1")].map((plan) =>
      styles.rangDuFormatConditionnel(plan),
    ),
  ).toEqual([0, 1, 0]);
  expect(nombreDe(styles.xml(), "dxfs")).toBe("2");
  // Dans un format conditionnel, le fond n'a pas de couleur d'avant-plan.
  expect(styles.xml()).toContain('<dxf><fill><patternFill patternType="solid"><bgColor rgb="FFAAAAAA"/>');
});

test("un style inconnu est une erreur", () => {
  expect(() => new Styles({}).rangDuStyle("note")).toThrow("«\u00a0note\u00a0»");
});
