import fc from "fast-check";
import { REFERENTIEL } from "../../../../src/donnees/referentielLivre";
import { PARTIES_DU_REFERENTIEL } from "../../../../src/domaine/equipe/referentiel";
import { chercher, direLaRecherche, motCherche } from "../../../../src/volet/equipe/referentiel/chercher";
import { morceler } from "../../../../src/volet/equipe/referentiel/morceler";

const trouves = (texte: string, mot: string) =>
  morceler(texte, mot)
    .filter(({ trouve }) => trouve)
    .map((morceau) => morceau.texte);

describe("morceler", () => {
  test.each([
    ["Mise en œuvre", "oeuvre", ["œuvre"]],
    ["Mise en œuvre", "ŒUVRE", ["œuvre"]],
    ["Mise en œuvre", "en oe", ["en œ"]],
    ["L’équipe et les ÉQUIPES", "equipe", ["équipe", "ÉQUIPE"]],
    ["l’accueil", "l'accueil", ["l’accueil"]],
    ["«\u00a0inclusion\u00a0»", "« inclusion", ["«\u00a0inclusion"]],
    ["e\u0301lus et élus", "élus", ["e\u0301lus", "élus"]],
    ["anana", "ana", ["ana"]],
    ["Caf", "cnaf", []],
    ["Caf", "", []],
  ])("« %s » cherché par « %s »", (texte, mot, attendus) => {
    expect(trouves(texte, mot)).toEqual(attendus);
  });

  test("rien du texte ne se perd, quel que soit le mot", () => {
    const lettres = fc.string({ unit: fc.constantFrom("a", "É", "e\u0301", "œ", "’", "\u00a0", "b") });
    fc.assert(
      fc.property(lettres, lettres, (texte, mot) => {
        expect(
          morceler(texte, mot)
            .map((morceau) => morceau.texte)
            .join(""),
        ).toBe(texte);
      }),
    );
  });
});

describe("chercher", () => {
  const cles = (mot: string) => chercher(REFERENTIEL, mot).map(({ cle }) => cle);

  test("sans mot, toutes les parties, dans leur ordre", () => {
    expect(cles("")).toEqual(PARTIES_DU_REFERENTIEL);
    expect(direLaRecherche(chercher(REFERENTIEL, ""), "")).toBe("");
  });

  test("les seules parties où le mot se lit, et leurs passages", () => {
    const handicap = chercher(REFERENTIEL, "handicap");
    expect(handicap.map(({ cle }) => cle)).toContain("missions");
    expect(handicap.length).toBeLessThan(PARTIES_DU_REFERENTIEL.length);
    for (const { passages } of handicap) expect(passages).toBeGreaterThan(0);
    expect(cles("HANDICAP")).toEqual(cles("handicap"));
    expect(cles("relations fonctionnelles")).toContain("relations");
  });

  test("ce qui a été trouvé se dit", () => {
    const [partie] = chercher(REFERENTIEL, "");
    if (partie === undefined) throw new Error("Le référentiel n’a pas de partie.");
    expect(direLaRecherche([{ ...partie, passages: 1 }], "copil")).toBe("1\u00a0passage dans 1\u00a0partie.");
    expect(
      direLaRecherche(
        [
          { ...partie, passages: 3 },
          { ...partie, passages: 2 },
        ],
        "copil",
      ),
    ).toBe("5\u00a0passages dans 2\u00a0parties.");
    expect(direLaRecherche([], "zèbre")).toBe(
      "«\u00a0zèbre\u00a0» ne se lit nulle part dans le référentiel.",
    );
  });

  test("une lettre seule ne se cherche pas", () => {
    expect(motCherche(" a ")).toBe("");
    expect(motCherche(" ab ")).toBe("ab");
  });
});
