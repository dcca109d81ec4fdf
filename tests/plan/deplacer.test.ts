import fc from "fast-check";
import { planifier } from "../../src/plan";
import { deplacer, type Deplacement } from "../../src/plan/deplacer";
import type { PlanClasseur, PlanFeuille, Plage } from "../../src/plan/types";
import { tirage } from "./outils/dossiers";

const TAILLE = 60;

/** Des rangs strictement croissants : ce que l'utilisateur a inséré les pousse. */
const rangs = fc
  .array(fc.constantFrom(0, 0, 0, 1, 2, 5), { minLength: TAILLE, maxLength: TAILLE })
  .map((sauts) => {
    let position = -1;
    return sauts.map((saut) => (position += 1 + saut));
  });

const deplacement: fc.Arbitrary<Deplacement> = fc.record({ lignes: rangs, colonnes: rangs });

/** Les feuilles du plan d'essai, par clé ; leurs noms ont ce qui trompe un lecteur pressé. */
const NOMS = { courante: "CTG Grille", autre: "l'A1 d'été", fixe: "C3", etrangere: "Budget!B2" } as const;

/** Une référence, avec de quoi l'écrire avant et après : l'oracle n'analyse aucune formule. */
interface Reference {
  readonly feuille: keyof typeof NOMS | null;
  readonly debut: Coin;
  readonly fin: Coin | null;
}

interface Coin {
  readonly ligne: number;
  readonly colonne: number;
  readonly ligneFixe: boolean;
  readonly colonneFixe: boolean;
}

const coin: fc.Arbitrary<Coin> = fc.record({
  ligne: fc.nat(TAILLE - 1),
  colonne: fc.nat(TAILLE - 1),
  ligneFixe: fc.boolean(),
  colonneFixe: fc.boolean(),
});

const reference: fc.Arbitrary<Reference> = fc.record({
  feuille: fc.constantFrom("courante", "autre", "fixe", "etrangere", null, null),
  debut: coin,
  fin: fc.oneof(fc.constant(null), coin),
});

/** Ce qui entoure les adresses dans une formule, et qui leur ressemble parfois. */
const LEURRES = [
  '"A1"',
  '"dit ""B2"" et \'C3\'!D4"',
  "12",
  "LOG10(2)",
  "CTG_g1_A1",
  "ABCD12",
  "F1_",
  "NA()",
] as const;

const morceau = fc.oneof(
  { weight: 3, arbitrary: reference },
  { weight: 1, arbitrary: fc.constantFrom(...LEURRES) },
);
const formule = fc.array(fc.tuple(morceau, fc.constantFrom("+", ",", "&", "=", "*", "<>")), {
  minLength: 1,
  maxLength: 6,
});

type Deplacements = Partial<Record<keyof typeof NOMS, Deplacement>>;

function ecrire(
  morceaux: readonly (readonly [Reference | string, string])[],
  deplacements: Deplacements,
): string {
  const textes = morceaux.map(([m, signe], rang) => {
    const avant = rang === 0 ? "" : signe;
    return avant + (typeof m === "string" ? m : ecrireReference(m, deplacements));
  });
  return `=SUM(${textes.join("")})`;
}

function ecrireReference({ feuille, debut, fin }: Reference, deplacements: Deplacements): string {
  const prefixe = feuille === null ? "" : `'${NOMS[feuille].split("'").join("''")}'!`;
  const { lignes, colonnes } = deplacements[feuille ?? "courante"] ?? { lignes: [], colonnes: [] };
  const coinEcrit = (c: Coin) =>
    (c.colonneFixe ? "$" : "") +
    lettres(colonnes[c.colonne] ?? c.colonne) +
    (c.ligneFixe ? "$" : "") +
    String((lignes[c.ligne] ?? c.ligne) + 1);
  return `${prefixe}${coinEcrit(debut)}${fin === null ? "" : `:${coinEcrit(fin)}`}`;
}

function lettres(colonne: number): string {
  const lettre = (rang: number) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(rang);
  if (colonne < 26) return lettre(colonne);
  if (colonne < 26 + 26 * 26) return lettre(Math.floor(colonne / 26) - 1) + lettre(colonne % 26);
  throw new Error("L’oracle ne va pas au-delà de la colonne ZZ.");
}

test("chaque adresse d’une formule suit sa feuille ; un texte, un nom, une fonction ne bougent pas", () => {
  fc.assert(
    fc.property(formule, deplacement, deplacement, (morceaux, courante, autre) => {
      const plan = planAvecFormule(ecrire(morceaux, {}));
      const deplace = deplacer(
        plan,
        new Map([
          ["courante", courante],
          ["autre", autre],
        ]),
      );
      const attendue = ecrire(morceaux, { courante, autre });
      const [feuille] = deplace.feuilles;
      expect(feuille?.cellules[0]?.contenu).toEqual({ formule: attendue, resultat: 0 });
      expect(feuille?.formatsConditionnels[0]?.formule).toBe(attendue);
    }),
    { numRuns: 1000 },
  );
});

test("une feuille qui ne bouge pas suit pourtant celles qui bougent", () => {
  fc.assert(
    fc.property(formule, deplacement, (morceaux, autre) => {
      const deplace = deplacer(planAvecFormule(ecrire(morceaux, {})), new Map([["autre", autre]]));
      expect(deplace.feuilles[0]?.cellules[0]?.contenu).toEqual({
        formule: ecrire(morceaux, { autre }),
        resultat: 0,
      });
    }),
    { numRuns: 300 },
  );
});

test("rien ne bouge si rien n’est déplacé, ou si chacun reste à sa place", () => {
  fc.assert(
    fc.property(tirage(), ({ dossier, modele }) => {
      const plan = planifier(dossier, modele);
      expect(deplacer(plan, new Map())).toBe(plan);
      const identite = Array.from({ length: 500 }, (_, rang) => rang);
      const surPlace = new Map(
        plan.feuilles.map(({ cle }) => [cle, { lignes: identite, colonnes: identite }]),
      );
      expect(deplacer(plan, surPlace)).toEqual(plan);
    }),
    { numRuns: 10 },
  );
});

test("déplacer en deux fois, c’est déplacer d’un coup", () => {
  const composer = (a: Deplacement, b: Deplacement): Deplacement => ({
    lignes: a.lignes.map((rang) => b.lignes[rang] ?? rang),
    colonnes: a.colonnes.map((rang) => b.colonnes[rang] ?? rang),
  });
  const long = (d: Deplacement): Deplacement => ({
    lignes: Array.from({ length: 600 }, (_, rang) => d.lignes[rang] ?? rang + 1000),
    colonnes: Array.from({ length: 600 }, (_, rang) => d.colonnes[rang] ?? rang + 1000),
  });
  fc.assert(
    fc.property(formule, deplacement, deplacement, (morceaux, a, b) => {
      const plan = planAvecFormule(ecrire(morceaux, {}));
      const enDeux = deplacer(deplacer(plan, new Map([["courante", a]])), new Map([["courante", long(b)]]));
      expect(enDeux).toEqual(deplacer(plan, new Map([["courante", composer(a, long(b))]])));
    }),
    { numRuns: 200 },
  );
});

describe("tout ce qui a une place la suit", () => {
  // Deux lignes insérées devant la ligne 2, une colonne devant la colonne B.
  const lignes = Array.from({ length: TAILLE }, (_, rang) => (rang < 2 ? rang : rang + 2));
  const colonnes = Array.from({ length: TAILLE }, (_, rang) => (rang < 1 ? rang : rang + 1));
  const plan = planAvecFormule("=A1");
  const deplace = deplacer(plan, new Map([["courante", { lignes, colonnes }]]));
  const feuille = deplace.feuilles[0] as PlanFeuille;
  const plage = (ligne: number, colonne: number, l = 1, c = 1): Plage => ({
    ligne,
    colonne,
    lignes: l,
    colonnes: c,
  });

  test("les cellules, et leur style", () => {
    expect(feuille.cellules.map(({ ligne, colonne, style }) => [ligne, colonne, style])).toEqual([
      [0, 0, "formule"],
      [4, 3, "texte"],
    ]);
  });

  test("les hauteurs de ligne", () => {
    expect(feuille.lignes).toEqual([
      { ligne: 0, masquee: true },
      { ligne: 5, hauteur: 30 },
    ]);
  });

  test("une fusion s’étend à ce qui s’est inséré en son milieu", () => {
    expect(feuille.fusions).toEqual([plage(0, 0, 5, 3)]);
  });

  test("les validations, et leur source dans une autre feuille", () => {
    expect(feuille.validations).toEqual([
      { ...plan.feuilles[0]?.validations[0], plages: [plage(4, 3, 2), plage(1, 0, 4, 1)] },
    ]);
    const source = deplacer(plan, new Map([["fixe", { lignes, colonnes }]])).feuilles[0]?.validations[0];
    expect(source?.regle).toEqual({ type: "liste", feuille: "fixe", plage: plage(0, 0, 7) });
    expect(source?.plages).toEqual(plan.feuilles[0]?.validations[0]?.plages);
  });

  test("les formats conditionnels", () => {
    expect(feuille.formatsConditionnels[0]?.plages).toEqual([plage(0, 0, 1, 2 + 1), plage(4, 3)]);
  });

  test("le volet figé garde ses lignes et ses colonnes", () => {
    expect(feuille.figer).toEqual({ lignes: 2, colonnes: 1 });
    const plusBas = deplacer(
      planAvecFormule("=A1", { lignes: 3, colonnes: 2 }),
      new Map([["courante", { lignes, colonnes }]]),
    );
    expect(plusBas.feuilles[0]?.figer).toEqual({ lignes: 5, colonnes: 3 });
    const rien = deplacer(
      planAvecFormule("=A1", { lignes: 0, colonnes: 0 }),
      new Map([["courante", { lignes, colonnes }]]),
    );
    expect(rien.feuilles[0]?.figer).toEqual({ lignes: 0, colonnes: 0 });
  });

  test("l’impression : zone, sauts et titres", () => {
    expect(feuille.impression).toEqual({
      ...plan.feuilles[0]?.impression,
      zone: plage(1, 2, 8, 3),
      sauts: [5],
      titres: { premiere: 1, derniere: 4 },
    });
  });

  test("les graphiques", () => {
    expect(feuille.graphiques[0]).toMatchObject({
      source: plage(0, 5, 5, 2),
      emplacement: plage(12, 2, 5, 4),
    });
  });

  test("les noms définis, chacun avec sa feuille", () => {
    expect(deplace.noms).toEqual([
      { nom: "CTG_a", feuille: "courante", plage: plage(4, 2, 2) },
      { nom: "CTG_b", feuille: "fixe", plage: plage(2, 2) },
    ]);
  });

  test("le plan de départ n’est pas modifié", () => {
    expect(plan).toEqual(planAvecFormule("=A1"));
  });
});

function planAvecFormule(
  texte: string,
  figer: PlanFeuille["figer"] = { lignes: 2, colonnes: 1 },
): PlanClasseur {
  const nue = (cle: keyof typeof NOMS): PlanFeuille => ({
    cle,
    nom: NOMS[cle],
    masquee: false,
    couleurOnglet: "#000000",
    colonnes: [],
    lignes: [],
    cellules: [],
    fusions: [],
    validations: [],
    formatsConditionnels: [],
    figer: { lignes: 0, colonnes: 0 },
    impression: {
      paysage: true,
      zone: { ligne: 0, colonne: 0, lignes: 1, colonnes: 1 },
      sauts: [],
      enTete: "",
      piedDePage: "",
    },
    protegee: false,
    graphiques: [],
  });
  const courante: PlanFeuille = {
    ...nue("courante"),
    lignes: [
      { ligne: 0, masquee: true },
      { ligne: 3, hauteur: 30 },
    ],
    cellules: [
      { ligne: 0, colonne: 0, style: "formule", contenu: { formule: texte, resultat: 0 } },
      { ligne: 2, colonne: 2, style: "texte", contenu: { valeur: "=A1 n’est qu’un texte : A1" } },
    ],
    fusions: [{ ligne: 0, colonne: 0, lignes: 3, colonnes: 2 }],
    validations: [
      {
        plages: [
          { ligne: 2, colonne: 2, lignes: 2, colonnes: 1 },
          { ligne: 1, colonne: 0, lignes: 2, colonnes: 1 },
        ],
        regle: { type: "liste", feuille: "fixe", plage: { ligne: 0, colonne: 0, lignes: 5, colonnes: 1 } },
        erreur: { titre: "", texte: "" },
      },
    ],
    formatsConditionnels: [
      {
        plages: [
          { ligne: 0, colonne: 0, lignes: 1, colonnes: 2 },
          { ligne: 2, colonne: 2, lignes: 1, colonnes: 1 },
        ],
        formule: texte,
      },
    ],
    figer,
    impression: {
      paysage: true,
      zone: { ligne: 1, colonne: 1, lignes: 6, colonnes: 3 },
      titres: { premiere: 1, derniere: 2 },
      sauts: [3],
      enTete: "A1",
      piedDePage: "",
    },
    graphiques: [
      {
        nom: "radar",
        type: "radar",
        titre: "",
        texteDeRemplacement: "",
        source: { ligne: 0, colonne: 4, lignes: 3, colonnes: 2 },
        series: [],
        emplacement: { ligne: 10, colonne: 1, lignes: 5, colonnes: 4 },
      },
    ],
  };
  return {
    feuilles: [courante, nue("autre"), nue("fixe")],
    noms: [
      { nom: "CTG_a", feuille: "courante", plage: { ligne: 2, colonne: 1, lignes: 2, colonnes: 1 } },
      { nom: "CTG_b", feuille: "fixe", plage: { ligne: 2, colonne: 2, lignes: 1, colonnes: 1 } },
    ],
    styles: {},
    partieXml: "",
  };
}
