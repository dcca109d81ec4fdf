import {
  commandeDeDeplacement,
  commandeDeNote,
  type Touche,
} from "../../../../src/volet/grille/saisie/touches";

function touche(key: string, plus: Partial<Touche> = {}): Touche {
  return { key, code: "", ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...plus };
}

const noter = (note: unknown) => ({ nature: "noter", note });

describe("une note", () => {
  test.each([
    ["0", touche("0", { code: "Digit0" }), 0],
    ["le pavé numérique", touche("3", { code: "Numpad3" }), 3],
    ["le 2 d’un clavier français, sans Maj", touche("é", { code: "Digit2" }), 2],
    ["le 2 d’un clavier français, avec Maj", touche("2", { code: "Digit2", shiftKey: true }), 2],
    ["n", touche("n"), "NC"],
    ["N", touche("N", { shiftKey: true }), "NC"],
    ["Suppr", touche("Delete"), null],
    ["Retour arrière", touche("Backspace"), null],
  ])("%s", (_, frappe, note) => {
    expect(commandeDeNote(frappe, 3)).toEqual(noter(note));
  });

  test.each([
    ["hors de l’échelle", touche("4", { code: "Digit4" })],
    ["le pavé sans Verr Num, qui est une flèche", touche("ArrowDown", { code: "Numpad2" })],
    ["une lettre", touche("a")],
    ["avec Ctrl", touche("1", { ctrlKey: true })],
    ["avec Alt", touche("n", { altKey: true })],
    ["avec Cmd", touche("2", { metaKey: true })],
  ])("rien : %s", (_, frappe) => {
    expect(commandeDeNote(frappe, 3)).toBeNull();
  });

  test("l’échelle décide des chiffres admis", () => {
    expect(commandeDeNote(touche("4"), 5)).toEqual(noter(4));
    expect(commandeDeNote(touche("2"), 1)).toBeNull();
  });

  test("Ctrl+Z annule, Ctrl+Maj+Z non", () => {
    expect(commandeDeNote(touche("z", { ctrlKey: true }), 3)).toEqual({ nature: "annuler" });
    expect(commandeDeNote(touche("z", { metaKey: true }), 3)).toEqual({ nature: "annuler" });
    expect(commandeDeNote(touche("Z", { ctrlKey: true, shiftKey: true }), 3)).toBeNull();
  });
});

describe("se déplacer", () => {
  test("Entrée sur une note, Ctrl+Entrée dans un texte", () => {
    expect(commandeDeDeplacement(touche("Enter"), false)).toEqual({ nature: "aller", sens: 1 });
    expect(commandeDeDeplacement(touche("Enter", { shiftKey: true }), false)).toEqual({
      nature: "aller",
      sens: -1,
    });
    expect(commandeDeDeplacement(touche("Enter"), true)).toBeNull();
    expect(commandeDeDeplacement(touche("Enter", { ctrlKey: true }), true)).toEqual({
      nature: "aller",
      sens: 1,
    });
    expect(commandeDeDeplacement(touche("ArrowDown"), false)).toBeNull();
  });
});
