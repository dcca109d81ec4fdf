import fc from "fast-check";
import { calculerFinancementDepartemental } from "../../src/domaine/financement/departemental/calculerFinancementDepartemental";
import {
  DOSSIER_DEPARTEMENTAL_VIDE,
  type DossierDepartemental,
} from "../../src/domaine/financement/departemental/dossierDepartemental";
import { montantDe, type Calcul } from "../../src/domaine/financement/explication/calcul";
import { EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { STYLES } from "../../src/plan/charte";
import { DEPARTEMENT, planifierDepartement } from "../../src/plan/departement";
import { COLONNE } from "../../src/plan/financement/colonnes";
import type { PlanClasseur } from "../../src/plan/types";
import { Calculateur } from "./outils/calculer";
import { departementTire } from "./outils/departements";
import { CHARENTE } from "./outils/dossiers";
import { faussesDe } from "./outils/faussesDe";
import { feuilleDe, formulesDe, lignesDe, rolesDe } from "./outils/lirePlan";

jest.setTimeout(180_000);

const DOSSIERS = 300;

const TIRES = fc.sample(departementTire(fc.constantFrom("Réseau fictif", "Étude fictive", "")), {
  numRuns: DOSSIERS,
  seed: 20241001,
});

/** La feuille seule : elle ne dépend d'aucune autre. */
const planDe = (departement: DossierDepartemental): PlanClasseur => ({
  feuilles: [planifierDepartement({ departement, mention: "" }, "CTG Département")],
  noms: [],
  styles: STYLES,
  partieXml: "",
});

/** Les montants du domaine, avec les libellés de lignes de la feuille. */
function attendus(departement: DossierDepartemental): Map<string, Calcul> {
  const { total, ingenieries, cooperations, pilotage } = calculerFinancementDepartemental(departement);
  return new Map<string, Calcul>([
    ["verification:total", total],
    ...ingenieries.map(
      ({ identifiant, calcul }) => [`verification:ingenierie.${identifiant}`, calcul] as const,
    ),
    ...cooperations.map(
      ({ identifiant, calcul }) => [`verification:cooperation.${identifiant}`, calcul] as const,
    ),
    ...(pilotage === null ? [] : [["verification:pilotage", pilotage] as const]),
  ]);
}

test(`sur ${DOSSIERS} dossiers tirés au hasard, les formules donnent les montants du domaine, ou refusent avec lui`, () => {
  let [calcules, refuses] = [0, 0];
  for (const departement of TIRES) {
    const plan = planDe(departement);
    const calculateur = new Calculateur(plan);
    const feuille = feuilleDe(plan, DEPARTEMENT);
    const lignes = lignesDe(feuille);
    expect(faussesDe(feuille, calculateur)).toEqual([]);
    for (const [identifiant, calcul] of attendus(departement)) {
      const ligne = lignes.get(identifiant) ?? NaN;
      const montant = montantDe(calcul);
      expect([identifiant, calculateur.valeur(feuille.nom, ligne, COLONNE.d)]).toEqual([
        identifiant,
        montant ?? "à compléter",
      ]);
      expect([identifiant, calculateur.valeur(feuille.nom, ligne, COLONNE.g)]).toEqual([
        identifiant,
        montant === null ? "à compléter" : "juste",
      ]);
      if (montant === null) refuses++;
      else calcules++;
    }
  }
  expect(calcules).toBeGreaterThan(DOSSIERS);
  expect(refuses).toBeGreaterThan(DOSSIERS);
});

test("R-DEP-1 : les deux thématiques de chaque coopération sont celles du domaine, au centime", () => {
  let comparees = 0;
  for (const departement of TIRES) {
    const plan = planDe(departement);
    const calculateur = new Calculateur(plan);
    const feuille = feuilleDe(plan, DEPARTEMENT);
    for (const { identifiant, thematiques } of calculerFinancementDepartemental(departement).cooperations) {
      if (thematiques === null) continue;
      const ligne = lignesDe(feuille).get(`cooperation:${identifiant}`) ?? NaN;
      const lues = [COLONNE.j, COLONNE.k].map((colonne) => calculateur.valeur(feuille.nom, ligne, colonne));
      expect(lues).toEqual([thematiques.petiteEnfance, thematiques.enfanceJeunesse]);
      comparees++;
    }
  }
  expect(comparees).toBeGreaterThan(50);
});

const COMPLET: DossierDepartemental = {
  ...DOSSIER_DEPARTEMENTAL_VIDE,
  departement: "Département fictif",
  caf: "Caf fictive",
  debutSdsf: "2022-01-01",
  finSdsf: "2026-12-31",
  annee: 2024,
  ingenieries: [
    {
      identifiant: "i1",
      objet: "Diagnostic fictif",
      annee: 2024,
      diagnosticInitial: true,
      porteur: "partenaire",
      nomDuPorteur: "Conseil départemental fictif",
      autreFonds: "",
      depense: 25000,
    },
  ],
  cooperations: [
    {
      identifiant: "c1",
      objet: "Réseau fictif",
      porteur: "association",
      nomDuPorteur: "Association fictive",
      cofinancee: true,
      robuste: true,
      animeLeReseauCtg: false,
      pleinementMobilise: true,
      etpPetiteEnfance: 0.5,
      etpEnfanceJeunesse: 0.25,
      cof: "2024-01-15",
      bilan: "2025-01-20",
      coutReel: 40000,
    },
  ],
  baremes: [
    { code: "ingenierie-departementale", annee: 2024, valeur: 20000, source: "Circulaire fictive" },
    { code: "cooperation-departementale", annee: 2024, valeur: 30000, source: "Circulaire fictive" },
  ],
};

describe("la feuille, quand on y écrit", () => {
  const plan = planDe(COMPLET);
  const feuille = feuilleDe(plan, DEPARTEMENT);

  function ecrire(identifiant: string, role: string, contenu: string | number | null) {
    const calculateur = new Calculateur(plan);
    const [ligne, colonne] = [lignesDe(feuille).get(identifiant) ?? NaN, rolesDe(feuille).get(role) ?? NaN];
    calculateur.ecrire(feuille.nom, ligne, colonne, contenu);
    return (id: string, c: number) => calculateur.valeur(feuille.nom, lignesDe(feuille).get(id) ?? NaN, c);
  }

  test("le total suit, et la vérification dit qu’il a changé", () => {
    const lire = ecrire("cooperation:c1", "cooperation.etpPetiteEnfance", 1.5);
    expect(lire("verification:total", COLONNE.d)).toBe(20000 + 52500);
    expect(lire("verification:total", COLONNE.g)).toBe("a changé");
  });

  test.each([
    ["departement:d1", "departement.debutSdsf", "31/02/2022", "à compléter\u00a0: dates du SDSF"],
    ["departement:d1", "departement.finSdsf", "31/12/2021", "à compléter\u00a0: dates du SDSF"],
    ["departement:d1", "departement.finSdsf", "31/12/2023", "non finançable\u00a0: hors du SDSF"],
    ["ingenierie:i1", "ingenierie.porteur", "La Caf", "non finançable\u00a0: portée par la Caf"],
    ["ingenierie:i1", "ingenierie.porteur", null, "à compléter\u00a0: porteur"],
    [
      "ingenierie:i1",
      "ingenierie.autreFonds",
      "FPT",
      "non finançable\u00a0: un autre fonds la prend en charge",
    ],
    ["ingenierie:i1", "ingenierie.annee", "l’an dernier", "à compléter\u00a0: année"],
    ["ingenierie:i1", "ingenierie.depense", -1, "à corriger\u00a0: coût réel"],
    ["bareme:b1", "bareme.source", null, "à compléter\u00a0: barème de l’année"],
  ])("%s, %s = %p : refusée, et le total avec elle", (identifiant, role, contenu, refus) => {
    const lire = ecrire(identifiant, role, contenu);
    expect(lire("ingenierie:i1", COLONNE.k)).toBe(refus);
    expect(lire("verification:total", COLONNE.d)).toBe("à compléter");
  });

  test("une date qu’Excel a rangée en nombre vaut la même", () => {
    // Le 1er janvier 2022, compté depuis 1900.
    const lire = ecrire("departement:d1", "departement.debutSdsf", 44562);
    expect(lire("departement:d1", COLONNE.g)).toBe(2022);
    expect(lire("verification:total", COLONNE.g)).toBe("juste");
  });

  test.each([
    ["cooperation.coutReel", "cooperation:c1", 1000, "plus que le coût réel"],
    ["condition.cof", "condition:c1", null, "Cof dédiée à dater"],
    ["condition.cofinancee", "condition:c1", "Non", "l’association doit être cofinancée"],
    ["condition.pleinementMobilise", "condition:c1", "Non", "pas pleinement mobilisée sur le SDSF"],
  ])("%s : son alerte paraît", (role, identifiant, contenu, alerte) => {
    expect(ecrire("condition:c1", "condition.nomDuPorteur", "autre")("condition:c1", COLONNE.j)).toBe("");
    expect(ecrire(identifiant, role, contenu)("condition:c1", COLONNE.j)).toContain(alerte);
  });

  test("une quatrième mobilisation est refusée à la ligne qui l’est", () => {
    const trois = [2022, 2023, 2024].map((annee, rang) => ({
      ...COMPLET.ingenieries[0]!,
      identifiant: `i${rang + 2}`,
      annee,
    }));
    const quatre = planDe({ ...COMPLET, ingenieries: [...COMPLET.ingenieries, ...trois] });
    const calculateur = new Calculateur(quatre);
    const lue = feuilleDe(quatre, DEPARTEMENT);
    const rangs = ["i1", "i2", "i3", "i4"].map((id) =>
      calculateur.valeur(lue.nom, lignesDe(lue).get(`ingenierie:${id}`) ?? NaN, COLONNE.i),
    );
    expect(rangs).toEqual([3, 1, 2, 4]);
    expect(calculateur.valeur(lue.nom, lignesDe(lue).get("ingenierie:i4") ?? NaN, COLONNE.k)).toBe(
      "non finançable\u00a0: 3 mobilisations au plus",
    );
  });
});

describe("R-DEP-1 : un dossier à part", () => {
  test("sans dossier départemental, pas de feuille", () => {
    const { feuilles } = planifier({ ...EXEMPLE.dossier, departement: null }, CHARENTE);
    expect(feuilles.map(({ cle }) => cle)).not.toContain(DEPARTEMENT);
  });

  test("aucune formule d’une autre feuille ne s’y réfère, et elle ne se réfère qu’à elle-même", () => {
    const plan = planifier({ ...EXEMPLE.dossier, departement: COMPLET }, CHARENTE);
    const [siennes, autres] = [true, false].map((sienne) =>
      formulesDe({
        ...plan,
        feuilles: plan.feuilles.filter(({ cle }) => (cle === DEPARTEMENT) === sienne),
      }),
    );
    expect(siennes?.filter((formule) => formule.includes("!"))).toEqual([]);
    expect(autres?.filter((formule) => formule.includes("CTG Département"))).toEqual([]);
  });
});
