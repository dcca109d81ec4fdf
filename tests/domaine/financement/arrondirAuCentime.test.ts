import fc from "fast-check";
import { arrondirAuCentime } from "../../../src/domaine/financement/arrondirAuCentime";

describe("R-ARRONDI-1 : l'arrondi au centime", () => {
  it.each([
    [1.005, 1.01],
    [1.115, 1.12],
    [8.345, 8.35],
    [0.1 + 0.2, 0.3],
    [16666.666666666668 * 3, 50000],
    [2.675, 2.68],
    [-1.005, -1.01],
    [-0.001, 0],
    [1.0049, 1],
    [0, 0],
    [123456789.125, 123456789.13],
  ])("%p donne %p", (montant, attendu) => {
    expect(arrondirAuCentime(montant)).toBe(attendu);
  });

  it("ne change pas un montant au centime", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (centimes) => {
        fc.pre(centimes !== 0);
        expect(arrondirAuCentime(centimes / 100)).toBe(centimes / 100);
      }),
    );
  });
});
