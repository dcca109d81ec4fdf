import { lireNote } from "../../../src/domaine/notation/lireNote";

describe("R-SCORE-4 : la lecture tolérante d'une note", () => {
  it.each([0, 1, 2, 3])("admet %p", (note) => {
    expect(lireNote(note)).toEqual({ admise: true, note });
  });

  it.each([
    ["2", 2],
    [" 3 ", 3],
    ["\u00a00\u202f", 0],
    ["NC", "NC"],
    ["nc", "NC"],
    ["Nc", "NC"],
    ["\u00a0NC ", "NC"],
  ])("lit le texte %p", (texte, note) => {
    expect(lireNote(texte)).toEqual({ admise: true, note });
  });

  it.each([[null], [undefined], [""], ["  "], ["\u00a0"]])("tient %p pour non renseignée", (valeur) => {
    expect(lireNote(valeur)).toEqual({ admise: true, note: null });
  });

  it.each([
    [4, "4"],
    [-1, "-1"],
    [1.5, "1,5"],
    [45292, "45292"],
    [NaN, "un nombre illisible"],
    [Infinity, "un nombre illisible"],
    ["oui", "«\u00a0oui\u00a0»"],
    ["4", "«\u00a04\u00a0»"],
    ["02", "«\u00a002\u00a0»"],
    ["2.0", "«\u00a02.0\u00a0»"],
    ["N C", "«\u00a0N C\u00a0»"],
    ["—", "«\u00a0—\u00a0»"],
    [true, "VRAI"],
    [false, "FAUX"],
    [{ code: "#DIV/0!" }, "l’erreur #DIV/0!"],
    [{ code: "#VALUE!" }, "l’erreur #VALEUR!"],
    [{ code: "#NAME?" }, "l’erreur #NOM?"],
    [{ type: "Entity" }, "une valeur illisible"],
  ])("refuse %p en disant %s", (valeur, dite) => {
    expect(lireNote(valeur)).toEqual({
      admise: false,
      motif: `${dite} n’est pas une note. Donnez un nombre entier de 0 à 3, NC, ou rien.`,
    });
  });

  it("abrège un long texte", () => {
    const lecture = lireNote("x".repeat(300));
    expect(lecture).toHaveProperty("motif", expect.stringContaining(`${"x".repeat(40)}…`));
  });

  it("R-SCORE-5 : suit l'échelle du modèle", () => {
    expect(lireNote(4, 5)).toEqual({ admise: true, note: 4 });
    expect(lireNote(2, 1)).toHaveProperty("motif", expect.stringContaining("de 0 à 1"));
  });
});
