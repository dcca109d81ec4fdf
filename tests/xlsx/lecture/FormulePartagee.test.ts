import { FormulePartagee } from "../../../src/xlsx/lecture/FormulePartagee";

/** Une formule écrite en C3, vue d'une autre cellule. */
const deC3 = (formule: string, ligne: number, colonne: number) =>
  new FormulePartagee(formule, { ligne: 2, colonne: 2 }).vueDe({ ligne, colonne });

describe("vue d’une ligne plus bas et d’une colonne à droite", () => {
  test.each([
    ["=A1", "=B2"],
    ["=$A1+A$1+$A$1", "=$A2+B$1+$A$1"],
    ["=SUM(A1:$B$2,B:C,$B:C,2:3,2:$3)", "=SUM(B2:$B$2,C:D,$B:D,3:4,3:$3)"],
    ["='L''an A1'!A1+Feuil1!A1:B2", "='L''an A1'!B2+Feuil1!B2:C3"],
    ["=A1:Feuil1!B2", "=B2:Feuil1!C3"],
    ["=SUM(Jan:Mar!A1)+SUM('A1:B2'!A1)", "=SUM(Jan:Mar!B2)+SUM('A1:B2'!B2)"],
    ['="A1 ""B2"" "&A1', '="A1 ""B2"" "&B2'],
    ["=LOG10(A1)+DAYS360(A1,B1)", "=LOG10(B2)+DAYS360(B2,C2)"],
    ["=A1:INDEX(B:B,4)", "=B2:INDEX(C:C,4)"],
    ["=CTG_A1+A1_x+Été1+ABCD1+A1.B1", "=CTG_A1+A1_x+Été1+ABCD1+A1.B1"],
    ["=Ventes[[#This Row],[A1]]*A1", "=Ventes[[#This Row],[A1]]*B2"],
    ["=[1]Feuil1!A1+'[1]L''an'!A1", "=[1]Feuil1!B2+'[1]L''an'!B2"],
    ["=1E5+1.5+TRUE+#REF!+#N/A", "=1E5+1.5+TRUE+#REF!+#N/A"],
    ["=xfc1048575", "=XFD1048576"],
  ])("%s", (formule, attendue) => {
    expect(deC3(formule, 3, 3)).toBe(attendue);
  });
});

test("de sa propre cellule, c’est le texte même", () => {
  expect(deC3("=a1+ B2", 2, 2)).toBe("=a1+ B2");
});

test("ce qui sort de la feuille est perdu, et rien d’autre", () => {
  expect(deC3("=A1+Feuil1!B2+$A$1+C3:D4", 1, 1)).toBe("=#REF!+Feuil1!A1+$A$1+B2:C3");
  expect(deC3("=SUM(A2:C3)+SUM(A:A)+SUM(1:1)", 1, 1)).toBe("=SUM(#REF!)+SUM(#REF!)+SUM(#REF!)");
  expect(deC3("=XFD1+A1048576", 3, 3)).toBe("=#REF!+#REF!");
});

test.each([
  ["des guillemets", `=${'"'.repeat(32_001)}`],
  ["des apostrophes", `=${"'".repeat(32_001)}`],
  ["des crochets ouverts", `=${"[".repeat(32_000)}`],
  ["des crochets vides, l’un resté ouvert", `=[${"[]".repeat(16_000)}`],
  ["des crochets à apostrophes", `=${"['".repeat(16_000)}`],
  ["des deux-points", `=${":A1".repeat(10_000)}`],
  ["des lettres", `=${"A".repeat(32_000)}`],
])("une formule hostile (%s) ne coûte qu’un instant", (_quoi, formule) => {
  const debut = Date.now();
  deC3(formule, 3, 3);
  expect(Date.now() - debut).toBeLessThan(2_000);
});
