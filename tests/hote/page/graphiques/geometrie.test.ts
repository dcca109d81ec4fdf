import { sommet, traits } from "../../../../src/hote/page/graphiques/geometrie";
import type { Point } from "../../../../src/hote/page/graphiques/geometrie";

const [a, b, c, d]: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

describe("les traits d’une série", () => {
  test("une série complète revient à son premier point", () => {
    expect(traits([a!, b!, c!])).toEqual([[a, b, c, a]]);
  });

  test("un point absent coupe le trait, il ne va pas au centre (R-SCORE-2)", () => {
    expect(traits([a!, null, c!, d!])).toEqual([[c, d, a]]);
  });

  test("un point seul entre deux trous n’a pas de trait", () => {
    expect(traits([a!, null, c!, null])).toEqual([]);
  });

  test("une série vide ne dessine rien", () => {
    expect(traits([])).toEqual([]);
    expect(traits([null, null])).toEqual([]);
  });
});

test("le premier axe est en haut, le suivant vient dans le sens des aiguilles d’une montre", () => {
  const radar = { x: 100, y: 100, rayon: 50, axes: 4 };
  expect(sommet(radar, 0, 1).map(Math.round)).toEqual([100, 50]);
  expect(sommet(radar, 1, 1).map(Math.round)).toEqual([150, 100]);
  expect(sommet(radar, 2, 0.5).map(Math.round)).toEqual([100, 125]);
});
