import { classeurNeuf, constatsDe } from "../outils/examen";

/** Une feuille de l'utilisateur, à autant de formules. */
function feuille(nom: string, combien: number, formule: (ligne: number) => string) {
  const rangs = Array.from({ length: combien }, (_, rang) => rang + 1);
  return {
    nom,
    masquee: false,
    ligne: 0,
    colonne: 0,
    valeurs: rangs.map(() => ["", 1]),
    formules: rangs.map((rang) => ["", formule(rang)]),
  };
}

test("des dizaines de milliers de formules dans les feuilles de l’utilisateur ne coûtent qu’un instant", () => {
  const { classeur } = classeurNeuf();
  const lu = classeur.lu();
  const autres = [
    feuille("Budget", 40_000, (ligne) => `=SUM(A$1:A${ligne})*VLOOKUP("CTG.SCORE(",'Autre feuille'!A:B,2)`),
    feuille("Notes", 40_000, (ligne) => `=CTG.SCORE(A${ligne}:A${ligne + 2})`),
    feuille("Sans vide", 40_000, (ligne) => `=CTG.SCORE(B1:B${ligne})`),
  ];
  const debut = Date.now();
  const constats = constatsDe({ ...lu, calculManuel: true, feuilles: [...lu.feuilles, ...autres] }, [
    "C-VALEUR-3",
    "C-CTG-1",
    "C-CTG-2",
  ]);
  expect(Date.now() - debut).toBeLessThan(10_000);
  expect(constats.map(({ controle, feuille: nom, cellule }) => [controle, nom, cellule])).toEqual([
    ["C-CTG-2", "Notes", "B1"],
    ["C-VALEUR-3", "", ""],
  ]);
  expect(constats[0]?.phrase).toMatch(/^40000 formules de cette feuille notent des plages/);
});
