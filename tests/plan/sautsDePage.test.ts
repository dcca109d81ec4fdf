import { ConstructeurDeFeuille } from "../../src/plan/constructeur";
import { plageDe } from "../../src/plan/adresses";
import { sautsDePage } from "../../src/plan/sautsDePage";

/** Des tableaux l'un sous l'autre, de ces hauteurs en points, sous un en-tête ; les sauts, en rangs de tableau. */
function couper(enTete: number, hauteurs: readonly number[], largeur = 100): number[] {
  const f = new ConstructeurDeFeuille([{ largeur }]);
  [enTete, ...hauteurs].forEach((hauteur, ligne) => f.hauteur(ligne, hauteur));
  const debuts = hauteurs.map((_, rang) => rang + 1);
  return sautsDePage(f, plageDe(0, 0, debuts.length + 1), debuts).map((ligne) => ligne - 1);
}

test("tant que tout tient sur une page, rien ne se coupe", () => {
  expect(couper(100, [100, 100, 100])).toEqual([]);
  expect(couper(0, [])).toEqual([]);
});

test("un tableau qui ne tient pas dans ce qui reste passe à la page suivante", () => {
  expect(couper(200, [200, 200, 200, 200])).toEqual([1, 3]);
  expect(couper(400, [200])).toEqual([0]);
});

test("ce qui déborde d’un tableau plus haut qu’une page compte sur la dernière qu’il occupe", () => {
  expect(couper(100, [700, 200, 100])).toEqual([0, 2]);
  expect(couper(100, [700, 300])).toEqual([0, 1]);
});

test("une feuille plus large s’imprime plus petit : une page en contient plus", () => {
  expect(couper(200, [200, 200, 200], 300)).toEqual([]);
});
