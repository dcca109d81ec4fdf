import fc from "fast-check";

import { dateDeNombre, jourPourExcel } from "../../src/plan/dates";

const jour = fc
  .integer({ min: Date.UTC(1904, 0, 2), max: Date.UTC(2999, 11, 31) })
  .map((instant) => new Date(instant).toISOString().slice(0, 10));

describe("une date écrite en nombre de jours", () => {
  test.each([
    ["2024-01-01", "1900", 45292],
    ["2024-01-01", "1904", 43830],
    ["1900-03-01", "1900", 61],
  ] as const)("%s, depuis %s", (iso, calendrier, attendu) => {
    expect(jourPourExcel(iso, calendrier)).toBe(attendu);
  });

  test("se relit la même, sous le même calendrier", () => {
    fc.assert(
      fc.property(jour, fc.boolean(), (iso, depuis1904) => {
        const nombre = jourPourExcel(iso, depuis1904 ? "1904" : "1900");
        expect(dateDeNombre(Number(nombre), depuis1904)).toBe(iso);
      }),
    );
  });

  test.each([
    ["sous un calendrier inconnu", "2024-01-01", "inconnu", "01/01/2024"],
    ["un jour qui n’existe pas", "2024-02-31", "1900", "31/02/2024"],
    ["un texte qui n’est pas une date", "au printemps", "1900", "au printemps"],
    ["rien", "", "1900", ""],
    ["avant le 1er mars 1900", "1900-02-28", "1900", "28/02/1900"],
    ["avant le calendrier de 1904", "1903-12-31", "1904", "31/12/1903"],
  ] as const)("%s : le texte", (_cas, iso, calendrier, attendu) => {
    expect(jourPourExcel(iso, calendrier)).toBe(attendu);
  });
});
