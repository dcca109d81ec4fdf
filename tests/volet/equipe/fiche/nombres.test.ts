import { ecrirePart, lireNombre, lirePart } from "../../../../src/volet/equipe/fiche/nombres";

test.each([
  ["1 125", 1125],
  ["34\u00a0567,50", 34567.5],
  ["34\u202f567.5", 34567.5],
  ["0", 0],
  [" 7 ", 7],
  // 24, ou 24 000 ? On demande.
  ["24.000", null],
  ["24,000", null],
  ["-3", null],
  ["douze", null],
  ["1,2,3", null],
  ["", null],
])("le nombre « %s » se lit %p", (texte, nombre) => expect(lireNombre(texte)).toBe(nombre));

test.each([
  ["60 %", 0.6],
  ["0,6", 0.6],
  ["100\u00a0%", 1],
  ["0", 0],
  // 60 % ou 6 000 % ? On demande.
  ["60", null],
  ["120 %", null],
  ["-5 %", null],
  ["", null],
])("la part « %s » se lit %p", (texte, part) => expect(lirePart(texte)).toBe(part));

test.each([0, 0.1, 0.25, 0.6, 1 / 3, 0.123456, 1])(
  "la part %p s’écrit et se relit au millionième",
  (part) => {
    expect(lirePart(ecrirePart(part))).toBeCloseTo(part, 6);
  },
);
