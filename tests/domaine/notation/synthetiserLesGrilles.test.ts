import fc from "fast-check";
import type { Indicateur, ModeleDeGrille } from "../../../src/domaine/grille/modele";
import type { Note, Reponses } from "../../../src/domaine/grille/reponses";
import { evaluerGrille } from "../../../src/domaine/notation/evaluerGrille";
import {
  synthetiserLesGrilles,
  type GrilleDeLEquipe,
} from "../../../src/domaine/notation/synthetiserLesGrilles";
import { activite, FAMILLE, modeleDEssai, SOCIAL } from "../modeleDEssai";
import { uneNote } from "./arbitraires";

const POLITIQUES = [FAMILLE, SOCIAL];

function indicateur(identifiant: string, portee: Indicateur["portee"], avecNombre = true): Indicateur {
  return { identifiant, libelle: identifiant, type: "suivi", avecNombre, avecNature: true, portee };
}

const SANS_INDICATEURS = modeleDEssai([[activite("a1"), activite("a2")], [activite("b1")]]);

/** Une mission de deux activités, une d'une seule ; un indicateur de la CTG, un du poste, un qualitatif. */
const MODELE: ModeleDeGrille = {
  ...SANS_INDICATEURS,
  rubriques: SANS_INDICATEURS.rubriques.map((rubrique, rang) => ({
    ...rubrique,
    fonctions:
      rang > 0
        ? []
        : [
            {
              identifiant: "f1",
              numero: "1.1",
              libelle: "Conseil",
              indicateurs: [
                indicateur("copil", "ctg"),
                indicateur("relais", "poste"),
                indicateur("visibilite", "ctg", false),
              ],
            },
          ],
  })),
};

type Notes = Readonly<Record<string, readonly [famille: Note, social: Note]>>;

function grille(
  identifiant: string,
  notes: Notes,
  nombres: Readonly<Record<string, number | null>> = {},
): GrilleDeLEquipe {
  const reponses: Reponses = {
    notes: Object.fromEntries(
      Object.entries(notes).map(([a, [famille, social]]) => [a, { famille, social }]),
    ),
    commentaires: {},
    indicateurs: Object.fromEntries(
      Object.entries(nombres).map(([i, nombre]) => [
        i,
        { nombre, nature: `${i} de ${identifiant}`, commentaire: "" },
      ]),
    ),
  };
  return {
    grille: { identifiant, poste: `p-${identifiant}`, reponses },
    titulaire: `Titulaire ${identifiant}`,
    evaluation: evaluerGrille(MODELE, POLITIQUES, reponses),
  };
}

const synthetiser = (...grilles: GrilleDeLEquipe[]) => synthetiserLesGrilles(MODELE, POLITIQUES, grilles);

describe("les pourcentages", () => {
  const SYNTHESE = synthetiser(
    grille("g1", { a1: [3, 0], a2: [3, 0], b1: [1, "NC"] }),
    grille("g2", { a1: [0, 3], a2: ["NC", 0], b1: [2, "NC"] }),
  );

  test("par mission et politique : celui de chaque grille, et la moyenne", () => {
    const { parPolitique, rubrique } = SYNTHESE.missions[0]!;
    expect(rubrique.identifiant).toBe("m1");
    expect(parPolitique["famille"]).toEqual({
      parGrille: [
        { etat: "note", valeur: 1, provisoire: false },
        { etat: "note", valeur: 0, provisoire: false },
      ],
      moyenne: { etat: "note", valeur: 0.5, provisoire: false },
    });
    expect(parPolitique["social"]?.moyenne).toEqual({ etat: "note", valeur: 0.25, provisoire: false });
  });

  test("par mission, par politique, et d'ensemble, chaque grille pèse autant", () => {
    // Mission 1 : 6 points sur 12 pour l'une, 3 sur 9 pour l'autre.
    expect(SYNTHESE.missions[0]?.ensemble.moyenne).toMatchObject({ valeur: (1 / 2 + 1 / 3) / 2 });
    expect(SYNTHESE.missions[1]?.parPolitique["social"]?.moyenne).toEqual({ etat: "nc" });
    // Famille : (100 % + 33 %) ÷ 2 pour l'une, (0 % + 67 %) ÷ 2 pour l'autre.
    expect(SYNTHESE.parPolitique["famille"]?.moyenne).toMatchObject({ valeur: (2 / 3 + 1 / 3) / 2 });
    expect(SYNTHESE.ensemble.parGrille).toHaveLength(2);
  });

  test("une grille sans note n'entre pas dans la moyenne, qui est provisoire (R-SCORE-2)", () => {
    const { missions } = synthetiser(grille("g1", { a1: [3, 3], a2: [3, 3], b1: [3, 3] }), grille("g2", {}));
    expect(missions[0]?.ensemble).toEqual({
      parGrille: [{ etat: "note", valeur: 1, provisoire: false }, { etat: "vide" }],
      moyenne: { etat: "note", valeur: 1, provisoire: true },
    });
  });

  test("une note de l'une, non concernée pour l'autre : les champs diffèrent, et on sait où", () => {
    expect(SYNTHESE.champsDifferents).toEqual([{ activite: "a2", politique: "famille" }]);
    const memes = grille("g1", { a1: ["NC", 1], a2: [null, 2] });
    expect(synthetiser(memes, grille("g2", { a1: [null, 1], a2: [2, null] })).champsDifferents).toEqual([]);
  });
});

describe("les indicateurs (R-IND-2)", () => {
  const etats = (...grilles: GrilleDeLEquipe[]) =>
    synthetiser(...grilles).indicateurs.map(({ indicateur: { identifiant }, etat, nombre }) => [
      identifiant,
      etat,
      nombre,
    ]);

  test("ceux de la CTG comptent une fois, ceux du poste s'additionnent, les qualitatifs n'ont pas de nombre", () => {
    expect(
      etats(
        grille("g1", {}, { copil: 3, relais: 8, visibilite: null }),
        grille("g2", {}, { copil: 3, relais: 5 }),
        grille("g3", {}, { copil: null }),
      ),
    ).toEqual([
      ["copil", "commun", 3],
      ["relais", "somme", 13],
      ["visibilite", "vide", null],
    ]);
  });

  test("des nombres différents pour la CTG sont à accorder, aucun n'est retenu", () => {
    const [copil] = synthetiser(grille("g1", {}, { copil: 3 }), grille("g2", {}, { copil: 4 })).indicateurs;
    expect(copil).toMatchObject({ etat: "a-accorder", nombre: null });
    expect(copil?.fonction.numero).toBe("1.1");
    expect(copil?.details).toEqual([
      { grille: "g1", titulaire: "Titulaire g1", nombre: 3, nature: "copil de g1" },
      { grille: "g2", titulaire: "Titulaire g2", nombre: 4, nature: "copil de g2" },
    ]);
  });

  test("zéro est une réponse, le vide n'en est pas une", () => {
    expect(etats(grille("g1", {}, { copil: 0, relais: 0 }), grille("g2", {}))).toEqual([
      ["copil", "commun", 0],
      ["relais", "somme", 0],
      ["visibilite", "vide", null],
    ]);
    expect(etats(grille("g1", {}), grille("g2", {})).map(([, etat]) => etat)).toEqual([
      "vide",
      "vide",
      "vide",
    ]);
  });
});

const uneGrille = fc
  .record({
    notes: fc.record({
      a1: fc.tuple(uneNote, uneNote),
      a2: fc.tuple(uneNote, uneNote),
      b1: fc.tuple(uneNote, uneNote),
    }),
    nombres: fc.record({
      copil: fc.option(fc.integer({ min: 0, max: 3 })),
      relais: fc.option(fc.integer({ min: 0, max: 30 })),
    }),
  })
  .map(
    ({ notes, nombres }) =>
      (rang: number) =>
        grille(`g${rang}`, notes, nombres),
  );

const uneEquipe = fc
  .array(uneGrille, { minLength: 1, maxLength: 5 })
  .map((faires) => faires.map((faire, rang) => faire(rang)));

describe("pour toute équipe", () => {
  test("l'ordre des grilles ne change ni les moyennes, ni les nombres, ni les champs", () => {
    fc.assert(
      fc.property(uneEquipe, (grilles) => {
        const [a, b] = [synthetiser(...grilles), synthetiser(...[...grilles].reverse())];
        const nombres = (s: typeof a) => s.indicateurs.map(({ etat, nombre }) => [etat, nombre]);
        expect(nombres(b)).toEqual(nombres(a));
        expect(b.champsDifferents).toEqual(a.champsDifferents);
        const [ma, mb] = [a.ensemble.moyenne, b.ensemble.moyenne];
        expect(mb.etat).toBe(ma.etat);
        if (ma.etat === "note" && mb.etat === "note") expect(mb.valeur).toBeCloseTo(ma.valeur, 12);
      }),
    );
  });

  test("une seule grille a ses propres pourcentages et ses propres nombres", () => {
    fc.assert(
      fc.property(uneGrille, (faire) => {
        const seule = faire(1);
        const synthese = synthetiser(seule);
        expect(synthese.ensemble.moyenne).toEqual(seule.evaluation.ensemble.score);
        expect(synthese.champsDifferents).toEqual([]);
        for (const {
          nombre,
          indicateur: { identifiant },
        } of synthese.indicateurs) {
          expect(nombre).toBe(seule.grille.reponses.indicateurs[identifiant]?.nombre ?? null);
        }
      }),
    );
  });

  test("une moyenne est entre le plus petit et le plus grand des pourcentages", () => {
    fc.assert(
      fc.property(uneEquipe, (grilles) => {
        for (const { ensemble } of synthetiser(...grilles).missions) {
          const { moyenne, parGrille } = ensemble;
          if (moyenne.etat !== "note") continue;
          const valeurs = parGrille.flatMap((score) => (score.etat === "note" ? [score.valeur] : []));
          expect(moyenne.valeur).toBeGreaterThanOrEqual(Math.min(...valeurs) - 1e-12);
          expect(moyenne.valeur).toBeLessThanOrEqual(Math.max(...valeurs) + 1e-12);
        }
      }),
    );
  });
});
