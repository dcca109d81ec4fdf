import { classeurNeuf, constatsDe } from "../outils/examen";

test("une valeur fausse ne se dit pas quand des réponses ont changé depuis que les formules ont été lues", () => {
  const { classeur, grille } = classeurNeuf();
  grille.saisir("activite:m1.a01", "note:famille", 0);
  const lu = classeur.lu();
  expect(constatsDe(lu, ["C-VALEUR-1"]).length).toBeGreaterThan(0);
  expect(constatsDe({ ...lu, valeursPerimees: true }, ["C-VALEUR-1"])).toEqual([]);
});
