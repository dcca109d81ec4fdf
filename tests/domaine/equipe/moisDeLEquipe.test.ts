import fc from "fast-check";
import type { Poste } from "../../../src/domaine/dossier/dossier";
import {
  EQUIPE_VIDE,
  ficheVide,
  type Equipe,
  type FicheDePoste,
  type Periode,
} from "../../../src/domaine/equipe/equipe";
import { etpParEmployeur } from "../../../src/domaine/equipe/etpParEmployeur";
import { moisDeLEquipe, type AnneeDuPoste } from "../../../src/domaine/equipe/moisDeLEquipe";
import { suiviDuPoste } from "../../../src/domaine/equipe/suiviDuPoste";
import { THEMATIQUES_DES_DECLARATIONS, ventiler, type EtpDuMois } from "../../../src/domaine/equipe/ventiler";
import { EXEMPLE } from "../../../src/donnees";
import { equipeTiree } from "../../plan/outils/equipes";
import { DEPARTEMENTAL, NATIONAL } from "./fabrique";

const IDENTIFIANTS = ["p1", "p2", "p3"];

const postes: readonly Poste[] = IDENTIFIANTS.map((identifiant) => ({
  identifiant,
  prenom: "",
  nom: "",
  libelle: "thematique",
  intitule: "",
  quotite: 0.5,
}));

const presence = (quotite: number, debut: string, fin = ""): Periode => ({
  nature: "presence",
  quotite,
  debut,
  fin,
});

const fiche = (poste: string, ...periodes: Periode[]): FicheDePoste => ({ ...ficheVide(poste), periodes });

const annee = (equipe: Partial<Equipe>, profil: typeof NATIONAL | null = DEPARTEMENTAL) =>
  moisDeLEquipe({ annee: 2024, postes, equipe: { ...EQUIPE_VIDE, ...equipe } }, profil);

const total = (mois: readonly EtpDuMois[], cle: keyof EtpDuMois) => mois.reduce((s, m) => s + m[cle], 0);

describe("suiviDuPoste", () => {
  test("compte les périodes en jours ; une fin vide est en cours, l’information d’une vacance est une date", () => {
    const suivi = suiviDuPoste(
      fiche(
        "p1",
        presence(0.7, "1970-01-02", "1970-01-11"),
        { nature: "maladie", debut: "1970-01-03", fin: "1970-01-04" },
        { nature: "vacance", debut: "1970-01-12", fin: "", information: "1970-02-01" },
        { nature: "vacance", debut: "1970-01-12", fin: "", information: "" },
        { nature: "vacance", debut: "1970-01-12", fin: "", information: "par téléphone" },
      ),
    );
    expect(suivi).toEqual({
      presences: [{ debut: 1, fin: 10, quotite: 0.7 }],
      absences: [
        { nature: "maladie", debut: 2, fin: 3, informee: false },
        { nature: "vacance", debut: 11, fin: Infinity, informee: true },
        { nature: "vacance", debut: 11, fin: Infinity, informee: false },
        { nature: "vacance", debut: 11, fin: Infinity, informee: false },
      ],
    });
  });

  test.each([
    ["vers mars", ""],
    ["2024-02-30", ""],
    ["", ""],
    ["2024-03-01", "31/12/2024"],
    ["2024-03-01", "2024-02-29"],
  ])("« %s » au « %s » n’est pas une période : elle n’entre pas dans le calcul", (debut, fin) => {
    expect(suiviDuPoste(fiche("p1", presence(1, debut, fin)))).toEqual({ presences: [], absences: [] });
  });
});

describe("moisDeLEquipe", () => {
  test("un poste sans présence, ou sans fiche, n’a pas de mois ; sans année non plus", () => {
    const maladie: Periode = { nature: "maladie", debut: "2024-01-01", fin: "" };
    const fiches = [fiche("p1", maladie), fiche("p2", presence(0.5, "2020-01-01"))];
    expect(annee({ fiches }).map(({ poste }) => poste)).toEqual(["p2"]);
    const equipe = { ...EQUIPE_VIDE, fiches };
    expect(moisDeLEquipe({ annee: 0, postes, equipe }, DEPARTEMENTAL)).toEqual([]);
  });

  test("les règles d’absence sont celles du profil ; sans elles, rien n’est déduit", () => {
    const fiches = [
      fiche("p1", presence(1, "2020-01-01", "2024-03-09"), {
        nature: "vacance",
        debut: "2024-03-10",
        fin: "2024-12-31",
        information: "2024-03-12",
      }),
      fiche("p2", presence(1, "2020-01-01"), { nature: "maladie", debut: "2024-05-01", fin: "2024-05-31" }),
    ];
    const deduits = (profil: typeof NATIONAL | null) =>
      annee({ fiches }, profil).map(({ mois }) => mois.filter(({ deduit }) => deduit).length);
    expect(deduits(DEPARTEMENTAL)).toEqual([6, 1]);
    expect(deduits(NATIONAL)).toEqual([0, 0]);
    expect(deduits(null)).toEqual([0, 0]);
  });

  test("l’exemple : une maladie de mars, une vacance d’août à novembre", () => {
    const { dossier } = EXEMPLE;
    const [p1, p2] = moisDeLEquipe(dossier, DEPARTEMENTAL);
    expect(p1?.mois.map(({ deduit }) => deduit).indexOf(true)).toBe(2);
    expect(p1?.mois.filter(({ deduit }) => deduit)).toHaveLength(1);
    // Vacante le 16 juillet et annoncée : le délai va jusqu'au 15 octobre, novembre seul est déduit.
    expect(p2?.mois.map(({ deduit }, rang) => (deduit ? rang : -1)).filter((rang) => rang >= 0)).toEqual([
      10,
    ]);
    expect(p2?.mois[8]?.present).toBe(0);
    expect(p2?.mois[8]?.finance).toBeCloseTo(0.3, 12);
  });
});

describe("ventiler", () => {
  test("R-VENT-1 : chaque thématique a sa part de chaque mois", () => {
    const fiches = [
      {
        ...fiche("p1", presence(0.5, "2020-01-01")),
        ventilation: { "petite-enfance": 0.6, parentalite: 0.4 },
      },
      { ...fiche("p2", presence(1, "2024-07-01")), ventilation: { "petite-enfance": 1 } },
    ];
    const { thematiques, nonVentile } = ventiler(annee({ fiches }), fiches);
    expect(thematiques["petite-enfance"].map(({ present }) => present)).toEqual([
      ...Array<number>(6).fill(0.3),
      ...Array<number>(6).fill(1.3),
    ]);
    expect(thematiques.parentalite[0]).toEqual({ present: 0.2, finance: 0.2 });
    expect(thematiques["enfance-jeunesse"][0]).toEqual({ present: 0, finance: 0 });
    expect(total(nonVentile, "present")).toBe(0);
  });

  test.each([[{}], [{ "petite-enfance": 0.9 }], [{ "petite-enfance": 1.5, parentalite: -0.5 }]])(
    "une clé fautive (%j) ne répartit rien : l’ETP reste non ventilé",
    (ventilation) => {
      const fiches = [{ ...fiche("p1", presence(0.5, "2020-01-01")), ventilation }];
      const { thematiques, nonVentile } = ventiler(annee({ fiches }), fiches);
      expect(total(nonVentile, "finance")).toBe(6);
      for (const cible of THEMATIQUES_DES_DECLARATIONS) expect(total(thematiques[cible], "finance")).toBe(0);
    },
  );

  test("le total de l’équipe est conservé, mois par mois, par thématique et par employeur", () => {
    fc.assert(
      fc.property(equipeTiree(IDENTIFIANTS), fc.constantFrom(2019, 2020, 2024), (equipe, an) => {
        const annees = moisDeLEquipe({ annee: an, postes, equipe }, DEPARTEMENTAL);
        const { thematiques, nonVentile } = ventiler(annees, equipe.fiches);
        const employeurs = etpParEmployeur(annees, equipe);
        for (let rang = 0; rang < 12; rang++) {
          for (const cle of ["present", "finance"] as const) {
            const attendu = annees.reduce((somme, { mois }) => somme + (mois[rang]?.[cle] ?? 0), 0);
            const parThematique = [...Object.values(thematiques), nonVentile];
            const sommer = (listes: readonly (readonly EtpDuMois[])[]) =>
              listes.reduce((somme, liste) => somme + (liste[rang]?.[cle] ?? 0), 0);
            expect(sommer(parThematique)).toBeCloseTo(attendu, 9);
            expect(sommer(employeurs.map(({ mois }) => mois))).toBeCloseTo(attendu, 9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("l’ordre des postes n’y change rien", () => {
    fc.assert(
      fc.property(equipeTiree(IDENTIFIANTS), (equipe) => {
        const annees = moisDeLEquipe({ annee: 2024, postes, equipe }, DEPARTEMENTAL);
        const dans = (liste: readonly AnneeDuPoste[]) => ventiler(liste, equipe.fiches).thematiques;
        const [endroit, envers] = [dans(annees), dans([...annees].reverse())];
        for (const cible of THEMATIQUES_DES_DECLARATIONS) {
          expect(total(envers[cible], "finance")).toBeCloseTo(total(endroit[cible], "finance"), 9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("etpParEmployeur", () => {
  const employeurs = ["e1", "e2"].map((identifiant) => ({
    identifiant,
    nom: identifiant,
    perimetre: "",
    lien: "signataire" as const,
  }));
  const fiches = [
    fiche("p1", presence(0.5, "2020-01-01")),
    { ...fiche("p2", presence(0.3, "2020-01-01")), employeur: "e2" },
    { ...fiche("p3", presence(1, "2020-01-01")), employeur: "e9" },
  ];

  test("R-EMP-1 : un poste sans employeur dit est au premier, un employeur inconnu se voit", () => {
    const equipe = { ...EQUIPE_VIDE, employeurs, fiches };
    expect(
      etpParEmployeur(annee(equipe), equipe).map(({ employeur, mois }) => [employeur, mois[0]?.finance]),
    ).toEqual([
      ["e1", 0.5],
      ["e2", 0.3],
      ["", 1],
    ]);
  });

  test("sans employeur connu, toute l’équipe est du même côté", () => {
    const equipe = { ...EQUIPE_VIDE, fiches: fiches.slice(0, 1) };
    expect(etpParEmployeur(annee(equipe), equipe).map(({ employeur }) => employeur)).toEqual([""]);
  });
});
