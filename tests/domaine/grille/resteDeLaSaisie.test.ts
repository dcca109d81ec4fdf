import { resteDeLaSaisie } from "../../../src/domaine/grille/resteDeLaSaisie";
import type { Saisie } from "../../../src/domaine/grille/saisie";

const grille = "g1";
const NOTE: Saisie = { nature: "note", grille, activite: "m1.a01", politique: "famille", note: 2 };
const COMMENTAIRE: Saisie = { nature: "commentaire", grille, activite: "m1.a01", commentaire: "Fait" };
const indicateur = (reponse: object, reste: object = {}): Saisie => ({
  nature: "indicateur",
  grille,
  indicateur: "f1.1.s1",
  reponse,
  ...reste,
});

test("rien ne reste de ce que l’on récrit tout entier", () => {
  expect(resteDeLaSaisie(NOTE, { ...NOTE, note: null })).toBeNull();
  expect(resteDeLaSaisie(COMMENTAIRE, { ...COMMENTAIRE, commentaire: "" })).toBeNull();
  expect(
    resteDeLaSaisie(indicateur({ nombre: 3 }), indicateur({ nombre: null, nature: "autre" })),
  ).toBeNull();
});

test("deux saisies qui visent d’autres cellules ne se touchent pas", () => {
  for (const autre of [
    { ...NOTE, grille: "g2" },
    { ...NOTE, activite: "m1.a02" },
    { ...NOTE, politique: "social" },
    COMMENTAIRE,
    indicateur({ nombre: 3 }),
  ])
    expect(resteDeLaSaisie(NOTE, autre)).toBe(NOTE);
  const nombre = indicateur({ nombre: 3 });
  expect(resteDeLaSaisie(nombre, indicateur({ nature: "x" }))).toBe(nombre);
  expect(resteDeLaSaisie(nombre, indicateur({ nombre: 4 }, { indicateur: "f1.1.s2" }))).toBe(nombre);
  expect(resteDeLaSaisie(COMMENTAIRE, { ...COMMENTAIRE, activite: "m1.a02" })).toBe(COMMENTAIRE);
});

test("d’un indicateur restent les champs que l’autre ne donne pas, même vidés", () => {
  expect(
    resteDeLaSaisie(indicateur({ nombre: null, nature: "ancienne" }), indicateur({ nature: "nouvelle" })),
  ).toEqual(indicateur({ nombre: null }));
});
