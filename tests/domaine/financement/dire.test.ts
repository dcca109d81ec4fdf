import { direEtp, direEuros, direPart } from "../../../src/domaine/financement/explication/dire";

test.each([
  [0, "0\u00a0€"],
  [24000, "24\u00a0000\u00a0€"],
  [1234567.5, "1\u00a0234\u00a0567,50\u00a0€"],
  [50000 / 3, "16\u00a0666,67\u00a0€"],
  [0.05, "0,05\u00a0€"],
  [-12.3, "-12,30\u00a0€"],
  [-0.001, "0\u00a0€"],
])("%p euros", (montant, attendu) => expect(direEuros(montant)).toBe(attendu));

test.each([
  [0.7, "0,7\u00a0ETP"],
  [0.7 * (11 / 12), "0,6417\u00a0ETP"],
  [1200, "1\u00a0200\u00a0ETP"],
])("%p ETP", (etp, attendu) => expect(direEtp(etp)).toBe(attendu));

test("une part", () => expect(direPart(0.8)).toBe("80\u00a0%"));
