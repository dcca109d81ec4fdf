import fc from "fast-check";
import { ErreurDeSaisie } from "../../../src/domaine/erreurs";
import { repartirAuCentime } from "../../../src/domaine/financement/repartirAuCentime";
import { sommeStable } from "../../../src/domaine/financement/sommeStable";
import { ventilerMontant } from "../../../src/domaine/financement/ventilerMontant";

const centimes = (montants: readonly number[]) =>
  montants.reduce((somme, montant) => somme + Math.round(montant * 100), 0);

describe("repartirAuCentime", () => {
  test.each([
    [100, [1, 1, 1], [33.34, 33.33, 33.33]],
    [0.01, [1, 1], [0.01, 0]],
    [0.02, [1, 1, 1], [0.01, 0.01, 0]],
    [10, [0.6, 0.4], [6, 4]],
    [24000, [0.7, 0.3], [16800, 7200]],
    [0.01, [0.4, 0.6], [0, 0.01]],
    [50, [0, 1], [0, 50]],
    [50, [0, 0], [0, 0]],
    [50, [], []],
    [0, [1, 2], [0, 0]],
  ])("%p € selon %j donnent %j", (montant, parts, attendu) => {
    expect(repartirAuCentime(montant, parts)).toEqual(attendu);
  });

  test("la somme est exacte, et nul ne s’écarte de sa part de plus d’un centime", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e10 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (total, parts) => {
          const somme = parts.reduce((cumul, part) => cumul + part, 0);
          fc.pre(somme > 1e-3);
          const recus = repartirAuCentime(total / 100, parts);
          expect(centimes(recus)).toBe(total);
          recus.forEach((recu, rang) => {
            const exact = (total * (parts[rang] ?? 0)) / somme;
            expect(Math.abs(recu * 100 - exact)).toBeLessThan(1.001);
          });
        },
      ),
    );
  });
});

test("sommeStable : l’ordre des termes est indifférent, au dernier chiffre près des flottants", () => {
  expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
  expect(sommeStable([0.1, 0.2, 0.3])).toBe(sommeStable([0.3, 0.2, 0.1]));
  expect(sommeStable([])).toBe(0);
});

describe("R-VENT-1 : ventilerMontant", () => {
  test("garde l’ordre de la clé et la somme au centime", () => {
    expect(ventilerMontant(1000.01, [0.25, 0.25, 0.25, 0.25])).toEqual([250.01, 250, 250, 250]);
  });

  test("le montant s’arrondit d’abord, en une fois", () => {
    expect(ventilerMontant(50000 / 3, [0.5, 0.5])).toEqual([8333.34, 8333.33]);
  });

  test.each<[number, number[], string]>([
    [100, [0.5, 0.6], "clé\u00a0: les parts font 110\u00a0%\u00a0: elles doivent faire 100\u00a0%."],
    [100, [0.5, 0.4999], "clé\u00a0: les parts font 99,99\u00a0%\u00a0: elles doivent faire 100\u00a0%."],
    [100, [], "clé\u00a0: les parts font 0\u00a0%\u00a0: elles doivent faire 100\u00a0%."],
    [100, [1.5, -0.5], "clé, valeur n° 2\u00a0: -0,5 est négatif."],
    [100, [60, 40], "clé\u00a0: les parts font 10000\u00a0%"],
    [-1, [1], "montant\u00a0: -1 est négatif."],
    [NaN, [1], "montant\u00a0: un nombre illisible n’est pas un nombre."],
  ])("refuse %p selon %j", (montant, cle, message) => {
    expect(() => ventilerMontant(montant, cle)).toThrow(ErreurDeSaisie);
    expect(() => ventilerMontant(montant, cle)).toThrow(message);
  });

  test("une clé à un millionième près est juste", () => {
    expect(ventilerMontant(100, [0.3333333, 0.3333333, 0.3333334])).toEqual([33.33, 33.33, 33.34]);
  });
});
