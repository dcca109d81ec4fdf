import fc from "fast-check";
import { comparerLesDossiers, estLaMemeCtg } from "../../src/comparaison/comparerLesDossiers";
import type { ClasseurAComparer } from "../../src/comparaison/classeurAComparer";
import type { Comparaison, Difference } from "../../src/comparaison/difference";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { activitesDe } from "../../src/domaine/grille/parcourir";
import { appliquerSaisie } from "../../src/domaine/grille/saisie";
import type { ModeleDeGrille } from "../../src/domaine/grille/modele";
import { ECHANGE_VIDE, INSTRUCTION_VIDE } from "../../src/domaine/instruction/instruction";
import { evaluerGrille } from "../../src/domaine/notation/evaluerGrille";
import { EXEMPLE } from "../../src/donnees";
import { nomDuTitulaire } from "../../src/plan/intitules";
import { conclusionTiree } from "../plan/outils/conclusions";
import { CHARENTE, NATIONAL, tirage } from "../plan/outils/dossiers";
import { texteLibre } from "../plan/outils/textes";

jest.setTimeout(120_000);

function classeurDe(dossier: Dossier, modele: ModeleDeGrille = CHARENTE): ClasseurAComparer {
  return {
    dossier,
    modele,
    evaluees: dossier.grilles.map((grille) => ({
      grille,
      titulaire: nomDuTitulaire(dossier, grille),
      feuille: "",
      synthese: "",
      evaluation: evaluerGrille(modele, dossier.politiques, grille.reponses),
      fautives: [],
      ncSansMotif: 0,
    })),
  };
}

const comparer = (ici: Dossier, autre: Dossier) => comparerLesDossiers(classeurDe(ici), classeurDe(autre));

/** Un classeur tiré au hasard, échange avec la Caf compris. */
const classeurTire: fc.Arbitrary<ClasseurAComparer> = fc
  .record({
    tire: tirage(),
    conclusions: fc.tuple(...["p1", "p2", "p3"].map((poste) => conclusionTiree(poste, texteLibre))),
    instruit: fc.boolean(),
  })
  .map(({ tire: { dossier, modele }, conclusions, instruit }) =>
    classeurDe({ ...dossier, instruction: instruit ? { ...INSTRUCTION_VIDE, conclusions } : null }, modele),
  );

const sansCle = ({ cle: _, place: _place, reprise: _reprise, ...reste }: Difference) => JSON.stringify(reste);

/** La comparaison vue de l'autre côté ; les libellés et les groupes sont ceux du premier classeur. */
function miroir({ differences }: Comparaison) {
  return differences
    .map(({ ici, autre, nature, genre, partie, sens }) =>
      JSON.stringify({
        partie,
        genre,
        sens,
        ici: autre,
        autre: ici,
        nature: nature === "ajoute" ? "retire" : nature === "retire" ? "ajoute" : nature,
      }),
    )
    .sort();
}

const vue = ({ differences }: Comparaison) =>
  differences
    .map(({ ici, autre, nature, genre, partie, sens }) =>
      JSON.stringify({ partie, genre, sens, ici, autre, nature }),
    )
    .sort();

describe("par propriété", () => {
  test("un classeur comparé à lui-même : aucune différence, aucun écart, aucune réserve", () => {
    fc.assert(
      fc.property(classeurTire, (classeur) => {
        const { differences, scores, reserves } = comparerLesDossiers(classeur, classeur);
        expect(differences).toEqual([]);
        expect(reserves).toEqual([]);
        expect(scores.filter(({ ecart }) => ecart !== null && ecart !== 0)).toEqual([]);
      }),
      { numRuns: 60, seed: 20260312, endOnFailure: true },
    );
  });

  test("comparer(a, b) est le miroir de comparer(b, a), clés uniques de chaque côté", () => {
    fc.assert(
      fc.property(classeurTire, classeurTire, (a, b) => {
        const [ab, ba] = [comparerLesDossiers(a, b), comparerLesDossiers(b, a)];
        expect(vue(ba)).toEqual(miroir(ab));
        for (const { differences } of [ab, ba])
          expect(new Set(differences.map(({ cle }) => cle)).size).toBe(differences.length);
      }),
      { numRuns: 60, seed: 20260312, endOnFailure: true },
    );
  });

  test("reprendre tout ce qui se reprend d’une grille ne laisse aucune différence qui se reprenne", () => {
    fc.assert(
      fc.property(tirage([CHARENTE]), fc.integer({ min: 1, max: 1000 }), ({ dossier }, graine) => {
        const [reponses] = fc.sample(
          tirage([CHARENTE]).map((t) => t.dossier.grilles[0]?.reponses),
          { numRuns: 1, seed: graine },
        );
        const autre: Dossier = {
          ...dossier,
          grilles: dossier.grilles.map((g) => ({ ...g, reponses: reponses ?? g.reponses })),
        };
        const repris = comparer(dossier, autre).differences.reduce(
          (cumul, { reprise }) => (reprise === null ? cumul : appliquerSaisie(cumul, reprise)),
          dossier,
        );
        expect(comparer(repris, autre).differences.filter(({ partie }) => partie === "grille")).toEqual([]);
      }),
      { numRuns: 30, seed: 20260312, endOnFailure: true },
    );
  });
});

const BASE: Dossier = { ...EXEMPLE.dossier, journal: [], planDAction: [] };
const [G1] = BASE.grilles;
const [P1, P2] = BASE.postes;
if (G1 === undefined || P1 === undefined || P2 === undefined) throw new Error("L’exemple est incomplet.");
const [ACTIVITE] = activitesDe(CHARENTE);
const [POLITIQUE] = BASE.politiques;
if (ACTIVITE === undefined || POLITIQUE === undefined) throw new Error("Le modèle est vide.");

const noter = (dossier: Dossier, note: number | "NC" | null) =>
  appliquerSaisie(dossier, {
    nature: "note",
    grille: G1.identifiant,
    activite: ACTIVITE.identifiant,
    politique: POLITIQUE.identifiant,
    note,
  });

test("une note changée : les deux valeurs, sa ligne, et la saisie qui la reprend", () => {
  const { differences, scores } = comparer(noter(BASE, 1), noter(BASE, 3));
  expect(differences).toMatchObject([
    {
      partie: "grille",
      genre: "note",
      nature: "change",
      ici: "1",
      autre: "3",
      sens: null,
      place: { grille: G1.identifiant, ligne: ACTIVITE.identifiant, politique: POLITIQUE.identifiant },
      reprise: { nature: "note", note: 3 },
    },
  ]);
  expect(differences[0]?.libelle).toContain(ACTIVITE.libelle);
  const touches = scores.filter(({ ecart }) => ecart !== 0);
  expect(touches.map(({ libelle }) => libelle)).toEqual([
    `1. ${CHARENTE.rubriques[0]?.libelleCourt}`,
    "Ensemble",
  ]);
  expect(touches.every(({ ecart }) => ecart !== null && ecart < 0)).toBe(true);
});

test("une note que seul l’un donne : elle se reprend, ou s’efface", () => {
  expect(comparer(noter(BASE, null), noter(BASE, 2)).differences).toMatchObject([
    { nature: "retire", ici: "", autre: "2", reprise: { note: 2 } },
  ]);
  expect(comparer(noter(BASE, 2), noter(BASE, null)).differences).toMatchObject([
    { nature: "ajoute", ici: "2", autre: "", reprise: { note: null } },
  ]);
});

test("R-EVAL-1 : d’une année à la suivante, la note monte ; dans un sens comme dans l’autre de la comparaison", () => {
  const avant = noter({ ...BASE, annee: 2023 }, 1);
  const apres = noter({ ...BASE, annee: 2024 }, 3);
  for (const [ici, autre, relation] of [
    [apres, avant, "ici-plus-recent"],
    [avant, apres, "autre-plus-recent"],
  ] as const) {
    const comparaison = comparer(ici, autre);
    expect(comparaison.relation).toBe(relation);
    expect(comparaison.differences.find(({ genre }) => genre === "note")?.sens).toBe("monte");
    expect(comparaison.scores.find(({ libelle }) => libelle === "Ensemble")?.ecart).toBeGreaterThan(0);
  }
});

test("d’une année à l’autre, ni le journal ni l’échange, qui recommencent, ne se comparent", () => {
  const entree = { ...(EXEMPLE.dossier.journal?.[0] ?? null), objet: "Une autre réunion" };
  const autre = {
    ...BASE,
    journal: [entree] as Dossier["journal"],
    instruction: { ...INSTRUCTION_VIDE, etat: "valide", version: 2 } as const,
  };
  const parties = (annee: number) =>
    new Set(comparer(BASE, { ...autre, annee }).differences.map(({ partie }) => partie));
  expect([...parties(BASE.annee)]).toEqual(expect.arrayContaining(["journal", "instruction"]));
  expect([...parties(BASE.annee - 1)]).toEqual(["dossier"]);
});

test("une note illisible se montre telle quelle, et ne se reprend pas", () => {
  const autre = classeurDe(noter(BASE, null));
  const fautives = [{ activite: ACTIVITE.identifiant, politique: POLITIQUE.identifiant, contenu: "oui" }];
  const illisible = {
    ...autre,
    evaluees: autre.evaluees.map((evaluee, rang) => (rang === 0 ? { ...evaluee, fautives } : evaluee)),
  };
  expect(comparerLesDossiers(classeurDe(noter(BASE, 2)), illisible).differences).toMatchObject([
    { ici: "2", autre: "«\u00a0oui\u00a0», illisible", reprise: null },
  ]);
});

describe("les postes s’apparient", () => {
  const echange: Dossier = {
    ...BASE,
    postes: [
      { ...P2, identifiant: P1.identifiant },
      { ...P1, identifiant: P2.identifiant },
    ],
    equipe: {
      ...BASE.equipe,
      fiches: BASE.equipe.fiches.map((fiche) => ({
        ...fiche,
        poste: fiche.poste === P1.identifiant ? P2.identifiant : P1.identifiant,
      })),
    },
    financement: null,
    grilles: BASE.grilles.map((grille) => ({
      ...grille,
      poste: grille.poste === P1.identifiant ? P2.identifiant : P1.identifiant,
    })),
  };

  test("par leur nom, quand leurs identifiants ont été échangés", () => {
    expect(comparer({ ...BASE, financement: null }, echange).differences).toEqual([]);
  });

  test("par leur identifiant, quand le nom a été corrigé", () => {
    const corrige: Dossier = { ...BASE, postes: [{ ...P1, nom: "Corrigé" }, ...BASE.postes.slice(1)] };
    expect(comparer(BASE, corrige).differences).toMatchObject([
      { partie: "equipe", libelle: "Nom", ici: P1.nom, autre: "Corrigé", nature: "change" },
    ]);
  });

  test("un poste et une grille de plus se disent, sans détailler toutes leurs lignes", () => {
    const plus: Dossier = {
      ...BASE,
      postes: [...BASE.postes, { ...P1, identifiant: "p9", prenom: "Sacha", nom: "Fictif" }],
      grilles: [...BASE.grilles, { ...G1, identifiant: "g9", poste: "p9" }],
    };
    const { differences } = comparer(BASE, plus);
    expect(differences.every(({ nature }) => nature === "retire")).toBe(true);
    expect(differences.filter(({ partie }) => partie === "grille")).toMatchObject([
      { groupe: "Sacha Fictif", libelle: "Grille" },
    ]);
  });
});

test("deux modèles : les lignes libellées de même, aucun pourcentage, et c’est dit", () => {
  const dossier: Dossier = { ...BASE, politiques: CHARENTE.politiques };
  const comparaison = comparerLesDossiers(
    classeurDe(dossier, CHARENTE),
    classeurDe(
      { ...dossier, modele: { identifiant: NATIONAL.identifiant, version: NATIONAL.version } },
      NATIONAL,
    ),
  );
  expect(comparaison.scores).toEqual([]);
  expect(comparaison.reserves.join()).toContain("même modèle de grille");
  const lignes = new Set(
    comparaison.differences.flatMap(({ place }) => (place === null ? [] : [place.ligne])),
  );
  const nationales = new Set(activitesDe(NATIONAL).map(({ identifiant }) => identifiant));
  expect([...lignes].filter((ligne) => ligne.includes(".a") && !nationales.has(ligne))).toEqual([]);
});

test("deux modèles : un même identifiant n’y est pas la même activité, et l’échange ne s’y compare pas", () => {
  const instruit = (note: number) => ({
    ...INSTRUCTION_VIDE,
    echanges: [{ ...ECHANGE_VIDE, grille: "g1", notesPartagees: { "m1.a02": { famille: note } } }],
  });
  const ici = classeurDe({ ...BASE, instruction: instruit(1) });
  const autre = { ...BASE, instruction: instruit(2) };
  const notes = (comparaison: Comparaison) =>
    comparaison.differences.filter(({ libelle }) => libelle.startsWith("Note partagée"));
  expect(notes(comparerLesDossiers(ici, classeurDe(autre)))).toHaveLength(1);
  expect(notes(comparerLesDossiers(ici, classeurDe(autre, NATIONAL)))).toEqual([]);
});

test("une demande suit sa grille et son poste, sous d’autres identifiants", () => {
  const demande = {
    identifiant: "d1",
    objet: "",
    demande: "Préciser",
    date: "2025-03-12",
    reponse: "",
    dateDeReponse: "",
  };
  const instruit = (cibles: readonly string[]) => ({
    ...INSTRUCTION_VIDE,
    demandes: cibles.map((cible) => ({ ...demande, cible })),
  });
  const [poste] = BASE.postes;
  const [grille] = BASE.grilles;
  if (poste === undefined || grille === undefined) throw new Error("L’exemple est vide.");
  const simple = { ...BASE, postes: [poste], grilles: [grille] };
  const autre = {
    ...simple,
    postes: [{ ...poste, identifiant: "p7" }],
    grilles: [{ ...grille, identifiant: "g7", poste: "p7" }],
    instruction: instruit(["grille:g7|activite:m1.a01", "poste:p7"]),
  };
  const ici = {
    ...simple,
    instruction: instruit([`grille:${grille.identifiant}|activite:m1.a01`, `poste:${poste.identifiant}`]),
  };
  const { differences } = comparerLesDossiers(classeurDe(ici), classeurDe(autre));
  expect(differences.filter(({ partie }) => partie === "instruction")).toEqual([]);
});

test("d’autres politiques : seules les communes se comparent, et c’est dit", () => {
  const { scores, reserves } = comparer(BASE, { ...BASE, politiques: BASE.politiques.slice(0, 1) });
  expect(scores).toEqual([]);
  expect(reserves.join()).toContain(`seules se comparent les notes de ${POLITIQUE.libelle}`);
});

test("journal et plan d’action : l’ordre ne compte pas, une ligne récrite montre ce qui a changé", () => {
  const copil = {
    date: "2024-03-12",
    type: "copil",
    objet: "Bilan",
    thematique: "",
    partenaires: "",
    participants: 12,
    poste: "",
    remarque: "",
  } as const;
  const elus = { ...copil, type: "elus", objet: "Commission" } as const;
  const action = {
    axe: "Petite enfance",
    action: "Ouvrir un accueil",
    porteur: "",
    echeance: "2024-06-30",
    etat: "en-cours",
    alerte: "",
    remarque: "",
  } as const;
  const ici: Dossier = { ...BASE, journal: [copil, elus], planDAction: [action] };
  expect(comparer(ici, { ...ici, journal: [elus, copil] }).differences).toEqual([]);
  const autre: Dossier = {
    ...ici,
    journal: [elus, { ...copil, participants: 14, remarque: "Reporté" }],
    planDAction: [
      { ...action, etat: "realisee" },
      { ...action, action: "Autre chose" },
    ],
  };
  expect(comparer(ici, autre).differences).toMatchObject([
    {
      partie: "journal",
      libelle: "12/03/2024 · Copil · Bilan",
      ici: "Participants\u00a0: 12 · Remarque\u00a0: vide",
      autre: "Participants\u00a0: 14 · Remarque\u00a0: Reporté",
    },
    { partie: "plan-d-action", ici: "État\u00a0: En cours", autre: "État\u00a0: Réalisée" },
    { partie: "plan-d-action", nature: "retire", libelle: "Petite enfance · Autre chose" },
  ]);
});

test.each<[string, (d: Dossier) => Dossier, Partial<Difference>]>([
  [
    "une date",
    (d) => ({ ...d, territoire: { ...d.territoire, finCtg: "2030-12-31" } }),
    { partie: "dossier", libelle: "Fin de la CTG", autre: "31/12/2030" },
  ],
  [
    "un motif hors champ",
    (d) => ({ ...d, champ: { horsChamp: [{ nature: "thematique", cible: "logement", motif: "Délégué" }] } }),
    { partie: "dossier", autre: "hors du champ\u00a0: Délégué" },
  ],
  [
    "une quotité",
    (d) => ({ ...d, postes: d.postes.map((p, i) => (i === 0 ? { ...p, quotite: 0.45 } : p)) }),
    { partie: "equipe", libelle: "Quotité", autre: "0,45" },
  ],
  [
    "un coût",
    (d) => ({
      ...d,
      financement: d.financement && {
        ...d.financement,
        couts: [
          { poste: P1.identifiant, montant: 1 },
          ...d.financement.couts.filter(({ poste }) => poste !== P1.identifiant),
        ],
      },
    }),
    { partie: "financement", autre: "1" },
  ],
  [
    "un commentaire",
    (d) =>
      appliquerSaisie(d, {
        nature: "commentaire",
        grille: G1.identifiant,
        activite: ACTIVITE.identifiant,
        commentaire: "Autrement",
      }),
    { genre: "commentaire", autre: "Autrement" },
  ],
  [
    "l’état de l’échange",
    (d) => ({ ...d, instruction: { ...INSTRUCTION_VIDE, etat: "remis" } }),
    { partie: "instruction", libelle: "État", autre: "Remis" },
  ],
])("%s", (_cas, retouche, attendu) => {
  const { differences } = comparer(BASE, retouche(BASE));
  expect(differences.length).toBeGreaterThan(0);
  expect(
    differences.some((une) =>
      Object.entries(attendu).every(([champ, valeur]) => une[champ as keyof Difference] === valeur),
    ),
  ).toBe(true);
  expect(differences.map(sansCle)).toEqual([...new Set(differences.map(sansCle))]);
});

test("la copie se reconnaît à son année, sa version, sa remise ; deux territoires ne sont pas la même CTG", () => {
  const remis: Dossier = {
    ...BASE,
    instruction: {
      ...INSTRUCTION_VIDE,
      etat: "remis",
      version: 2,
      remises: [
        { version: 1, date: "2025-01-10", reception: "", empreinte: "" },
        { version: 2, date: "2025-03-12", reception: "", empreinte: "" },
      ],
    },
  };
  expect(comparer(BASE, remis).autre).toMatchObject({ version: 2, remise: "2025-03-12", etat: "remis" });
  expect(comparer(BASE, remis).ici).toMatchObject({ version: 0, remise: "", etat: "brouillon" });
  const ailleurs = { ...BASE, territoire: { ...BASE.territoire, nom: "Autre territoire" } };
  expect(estLaMemeCtg(BASE, ailleurs)).toBe(false);
  expect(estLaMemeCtg(BASE, { ...BASE, territoire: { ...BASE.territoire, nom: "" } })).toBe(true);
});
