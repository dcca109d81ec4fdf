import { CLES_DES_LIBELLES, LIBELLES_DE_POSTE, lireLibelleDePoste } from "../../src/plan/libellesDePoste";

test("ce que la liste propose se relit", () => {
  expect(CLES_DES_LIBELLES.map((cle) => lireLibelleDePoste(LIBELLES_DE_POSTE[cle]))).toEqual(
    CLES_DES_LIBELLES,
  );
  expect([...CLES_DES_LIBELLES].sort()).toEqual(Object.keys(LIBELLES_DE_POSTE).sort());
});

test.each([
  [" PILOTE ", "pilote"],
  ["thematique", "thematique"],
  ["The\u0301matique", "thematique"],
  ["de\u00a0 proximité", "proximite"],
  ["Proximité", "proximite"],
])("« %s » se lit %s", (texte, cle) => {
  expect(lireLibelleDePoste(texte)).toBe(cle);
});

test.each(["", "référent", "pilote CTG", "pilote, thématique", "constructor"])(
  "« %s » ne se lit pas",
  (texte) => {
    expect(lireLibelleDePoste(texte)).toBeNull();
  },
);
