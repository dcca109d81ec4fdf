import fc from "fast-check";
import { calculerFinancement } from "../../../src/domaine/financement/calculerFinancement";
import { montantDe } from "../../../src/domaine/financement/explication/calcul";
import type { Financement } from "../../../src/domaine/financement/financement";
import {
  SCENARIO_NEUTRE,
  type ChangementDEtp,
  type RevalorisationSimulee,
  type Scenario,
} from "../../../src/domaine/financement/simulation/scenario";
import type { SimulationFaite } from "../../../src/domaine/financement/simulation/simulation";
import { simuler } from "../../../src/domaine/financement/simulation/simuler";
import { chargerProfil } from "../../../src/donnees";
import { dossier, fiche, finance, financement, poste } from "./outils/dossiers";

const NATIONAL = chargerProfil("national");
const DEPARTEMENTAL = chargerProfil("profil-departemental");

const p1 = poste("p1", 1);
const p2 = poste("p2", 0.5);
const LUI = dossier([p1, p2], [fiche(p1), fiche(p2, { employeur: "e2" })]);
const BAREMES = [2021, 2022, 2023, 2025].map((annee) => ({
  code: "nouvel-etp" as const,
  annee,
  valeur: 24000,
  source: "Barème fictif",
}));
const DIT = financement({
  employeurs: [
    finance({ montantDu: 18000, etpSoutenus: 1, etpPrecedenteCtg: 1 }),
    finance({ employeur: "e2", forfaitGele: 20000, etpPrecedenteCtg: 0.5 }),
  ],
  couts: [
    { poste: "p1", montant: 48000 },
    { poste: "p2", montant: 24000 },
  ],
  baremes: BAREMES,
});

const changement = (changements: Partial<ChangementDEtp>): ChangementDEtp => ({
  employeur: "e1",
  annee: 2023,
  sens: "ajout",
  nature: "nouveau",
  etp: 0.5,
  coutParEtp: 48000,
  ...changements,
});

const revalorisation = (changements: Partial<RevalorisationSimulee> = {}): RevalorisationSimulee => ({
  employeur: "e1",
  annee: 2024,
  forfaitVise: 24000,
  voie: "offre-de-service",
  contrepartie: "Un relais petite enfance de plus",
  validationDeLaCnaf: "2023-11-15",
  ...changements,
});

const essai = (
  scenario: Partial<Scenario>,
  dit: Financement = DIT,
  profil: typeof NATIONAL = DEPARTEMENTAL,
) => simuler(LUI, dit, profil, { ...SCENARIO_NEUTRE, ...scenario });

function reussi(...arguments_: Parameters<typeof essai>): SimulationFaite {
  const simulation = essai(...arguments_);
  if (simulation.etat === "refuse") throw new Error(JSON.stringify(simulation.refus));
  return simulation;
}

const refus = (...arguments_: Parameters<typeof essai>) => {
  const simulation = essai(...arguments_);
  return simulation.etat === "refuse" ? simulation.refus.map(({ phrase }) => phrase).join() : "simulé";
};

const totaux = ({ annees }: SimulationFaite) => annees.map(({ total }) => montantDe(total));

describe("simuler", () => {
  test("sans changement, c’est la situation actuelle, chaque année de la CTG", () => {
    const simulation = reussi({});
    expect(simulation.annees.map(({ annee }) => annee)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(totaux(simulation)).toEqual([28000, 28000, 28000, 28000, 28000]);
    expect(simulation.ecart).toBe(0);
    expect(montantDe(simulation.total)).toBe(140000);
    expect(simulation.constats).toEqual([]);
  });

  test("des nouveaux ETP comptent au barème, à partir de leur année ; le forfait ne bouge pas", () => {
    const simulation = reussi({ changements: [changement({})] });
    expect(totaux(simulation)).toEqual([28000, 28000, 40000, 40000, 40000]);
    expect(simulation.annees.map(({ ecart }) => ecart)).toEqual([0, 0, 12000, 12000, 12000]);
    expect(simulation.annees.map(({ employeurs }) => employeurs[0]?.forfaitParEtp)).toEqual(
      Array(5).fill(18000),
    );
    expect(simulation.annees[2]?.employeurs[0]).toMatchObject({
      repartition: { dejaSoutenus: 1, nouveaux: 0.5, ecartes: 0 },
      parEtpDejaSoutenu: 18000,
      parNouvelEtp: 24000,
      coutReel: 72000,
      resteACharge: 42000,
    });
    expect(simulation.constats.map(({ regle }) => regle)).toEqual(["R-COF-1"]);
  });

  test("un barème inconnu refuse son année et le cumul, pas les autres", () => {
    const simulation = reussi({ changements: [changement({ annee: 2024 })] }, { ...DIT, baremes: [] });
    expect(totaux(simulation)).toEqual([28000, 28000, 28000, 40000, null]);
    expect(simulation.total.etat).toBe("refuse");
    expect(simulation.ecart).toBeNull();
  });

  test("un retrait se prend sur sa sorte", () => {
    const simulation = reussi({
      changements: [
        changement({ annee: 2022 }),
        changement({ sens: "retrait", nature: "deja-soutenu", annee: 2024 }),
      ],
    });
    expect(totaux(simulation)).toEqual([28000, 40000, 40000, 31000, 31000]);
    expect(simulation.annees[4]?.employeurs[0]?.repartition).toMatchObject({
      dejaSoutenus: 0.5,
      nouveaux: 0.5,
    });
    const retrait = reussi({ changements: [changement({ annee: 2022 }), changement({ sens: "retrait" })] });
    expect(totaux(retrait)).toEqual([28000, 40000, 28000, 28000, 28000]);
  });

  test("un ETP ajouté comme déjà soutenu reste sous le plafond de la précédente CTG", () => {
    const simulation = reussi({ changements: [changement({ nature: "deja-soutenu" })] });
    expect(simulation.ecart).toBe(0);
    expect(simulation.annees[4]?.employeurs[0]?.repartition?.ecartes).toBe(0.5);
  });

  test("sans coût par ETP, le reste à charge ne se projette pas", () => {
    const simulation = reussi({ changements: [changement({ coutParEtp: null })] });
    expect(simulation.annees[1]?.employeurs[0]?.resteACharge).toBe(30000);
    expect(simulation.annees[2]?.employeurs[0]?.resteACharge).toBeNull();
  });

  test("R-FORFAIT-4 : lisser ne change pas le total, mais le montant par ETP", () => {
    const changements = [changement({})];
    const [brut, lisse] = [reussi({ changements }), reussi({ changements, lisses: ["e1"] })];
    expect(totaux(lisse)).toEqual(totaux(brut));
    expect(lisse.annees[2]?.employeurs[0]).toMatchObject({ parEtpDejaSoutenu: 20000, parNouvelEtp: 20000 });
    expect(lisse.annees[0]?.employeurs[0]).toMatchObject({ parEtpDejaSoutenu: 18000, parNouvelEtp: null });
  });

  test("R-FORFAIT-4 : au renouvellement, les nouveaux ETP deviennent déjà soutenus, au montant lissé", () => {
    expect(reussi({ changements: [changement({})] }).renouvellement).toEqual([
      { employeur: "e1", nom: "Employeur e1", etpPrecedenteCtg: 1.5, montantDu: 30000, forfaitParEtp: 20000 },
      { employeur: "e2", nom: "Employeur e2", etpPrecedenteCtg: 0.5, montantDu: 10000, forfaitParEtp: 20000 },
    ]);
  });
});

describe("R-FORFAIT-5 : la revalorisation", () => {
  test("jusqu’à 24 000 € par ETP, à partir de son année", () => {
    const simulation = reussi({ revalorisations: [revalorisation()] });
    expect(totaux(simulation)).toEqual([28000, 28000, 28000, 34000, 34000]);
    expect(simulation.constats).toEqual([]);
  });

  test("par paliers", () => {
    const revalorisations = [
      revalorisation(),
      revalorisation({ annee: 2022, forfaitVise: 21000, validationDeLaCnaf: "2021-11-15" }),
    ];
    expect(totaux(reussi({ revalorisations }))).toEqual([28000, 31000, 31000, 34000, 34000]);
  });

  test.each<[string, Partial<RevalorisationSimulee>, string]>([
    ["sans contrepartie", { contrepartie: " " }, "toute augmentation sans contrepartie est à proscrire"],
    ["sans accord de la Cnaf", { validationDeLaCnaf: "" }, "validée par la Cnaf (Dejep et Dpfas)"],
    ["avec un accord d’après", { validationDeLaCnaf: "2025-01-01" }, "validée par la Cnaf (Dejep et Dpfas)"],
  ])("%s, elle est bloquée", (_, changements, phrase) => {
    const { constats } = reussi({ revalorisations: [revalorisation(changements)] });
    expect(constats.map(({ regle, gravite }) => `${regle} ${gravite}`)).toEqual(["R-FORFAIT-5 bloquant"]);
    expect(constats[0]?.phrase).toContain(phrase);
  });

  test("la voie « moins de postes » maintient l’enveloppe", () => {
    const revalorisations = [revalorisation({ voie: "moins-de-postes" })];
    const seule = reussi({ revalorisations }).constats;
    expect(seule.map(({ gravite }) => gravite)).toEqual(["a-corriger", "a-corriger"]);
    expect(seule[0]?.phrase).toContain("2024\u00a0: l’enveloppe augmente de 6\u00a0000\u00a0€");
    const changements = [changement({ annee: 2024, sens: "retrait", nature: "deja-soutenu", etp: 0.25 })];
    const avecRetrait = reussi({ revalorisations, changements });
    expect(avecRetrait.constats).toEqual([]);
    expect(avecRetrait.ecart).toBe(0);
  });

  test("R-COUT-1 : au-dessus du coût réel, un constat par année", () => {
    const couts = [{ poste: "p1", montant: 20000 }];
    const { constats } = reussi({ revalorisations: [revalorisation()] }, { ...DIT, couts });
    expect(constats.map(({ regle, employeur }) => `${regle} ${employeur}`)).toEqual([
      "R-COUT-1 e1",
      "R-COUT-1 e1",
    ]);
  });

  test.each<[Partial<RevalorisationSimulee>, string]>([
    [
      { forfaitVise: 24000.01 },
      "Forfait visé\u00a0: 24\u00a0000,01\u00a0€ par ETP dépasse le plafond de 24\u00a0000\u00a0€.",
    ],
    [{ forfaitVise: 18000 }, "n’augmente pas le forfait actuel, 18\u00a0000\u00a0€"],
    [{ forfaitVise: 0 }, "Forfait visé\u00a0: 0 ou cellule vide."],
    [{ annee: 2026 }, "Année\u00a0: 2026 n’est pas une année de la CTG (2021 à 2025)."],
    [{ employeur: "e9" }, "Employeur\u00a0: «\u00a0e9\u00a0» n’est pas un employeur du dossier."],
  ])("refuse %j", (changements, phrase) => {
    expect(refus({ revalorisations: [revalorisation(changements)] })).toContain(phrase);
  });

  test("un profil sans plafond converge vers le barème d’un nouvel ETP de l’année", () => {
    expect(refus({ revalorisations: [revalorisation({ forfaitVise: 24001 })] }, DIT, NATIONAL)).toContain(
      "dépasse le plafond",
    );
    expect(totaux(reussi({ revalorisations: [revalorisation()] }, DIT, NATIONAL))[4]).toBe(34000);
    expect(
      refus({ revalorisations: [revalorisation({ annee: 2025 })] }, { ...DIT, baremes: [] }, NATIONAL),
    ).toContain("n’est pas connu pour 2025");
  });
});

describe("les scénarios fautifs", () => {
  test.each<[Partial<ChangementDEtp>, string]>([
    [{ etp: -1 }, "ETP\u00a0: -1 est négatif."],
    [{ etp: 0 }, "ETP\u00a0: 0 ou cellule vide."],
    [{ etp: NaN }, "ETP\u00a0: un nombre illisible"],
    [{ annee: 2020 }, "2020 n’est pas une année de la CTG"],
    [{ coutParEtp: -1 }, "Coût par ETP\u00a0: -1 est négatif."],
    [{ employeur: "" }, "n’est pas un employeur du dossier"],
    [
      { sens: "retrait", nature: "deja-soutenu", etp: 2 },
      "Employeur e1 n’a que 1\u00a0ETP déjà soutenus\u00a0: en retirer 2\u00a0ETP est impossible.",
    ],
    [{ sens: "retrait" }, "Employeur e1 n’a que 0\u00a0ETP nouveaux"],
  ])("refuse le changement %j", (changements, phrase) => {
    expect(refus({ changements: [changement(changements)] })).toContain(phrase);
  });

  test("refuse un lissage chez un inconnu, et une CTG sans dates", () => {
    expect(refus({ lisses: ["e9"] })).toContain("n’est pas un employeur du dossier");
    const sansDates = { ...LUI, territoire: { ...LUI.territoire, finCtg: "" } };
    expect(simuler(sansDates, DIT, NATIONAL, SCENARIO_NEUTRE)).toMatchObject({
      etat: "refuse",
      refus: [
        { champ: "datesDeLaCtg", phrase: "Dates de la CTG\u00a0: donnez le début et la fin de la CTG." },
      ],
    });
  });

  test("un profil au cofinancement ne simule pas d’ETP sans poste", () => {
    const profil = {
      ...chargerProfil("charente"),
      methodeDuDroit: { valeur: "cofinancement", source: "Document fictif" },
    } as const;
    expect(refus({ changements: [changement({})] }, DIT, profil)).toContain("finance poste par poste");
  });
});

describe("propriétés", () => {
  const dixiemes = (max: number) => fc.integer({ min: 0, max }).map((n) => n / 10);

  test("simulation neutre : chaque année est celle de calculerFinancement, à tous les profils", () => {
    fc.assert(
      fc.property(
        fc.array(dixiemes(10), { minLength: 1, maxLength: 4 }),
        fc.record({ montantDu: fc.nat(90000), etpPrecedenteCtg: dixiemes(30), nouveauxEtp: dixiemes(10) }),
        fc.constantFrom("national", "charente", "profil-departemental"),
        (quotites, dits, nom) => {
          const profil = chargerProfil(nom);
          const lui = dossier(quotites.map((quotite, rang) => poste(`p${rang + 1}`, quotite)));
          const dit = financement({ employeurs: [finance({ ...dits, etpSoutenus: 1.5 })], baremes: BAREMES });
          const simulation = simuler(lui, dit, profil, SCENARIO_NEUTRE);
          if (simulation.etat === "refuse") throw new Error(JSON.stringify(simulation));
          for (const { annee, total, actuel, employeurs } of simulation.annees) {
            const attendu = calculerFinancement(lui, dit, profil, annee);
            expect(total).toEqual(attendu.total);
            expect(actuel).toEqual(attendu.total);
            expect(employeurs.map(({ droit }) => droit)).toEqual(
              attendu.employeurs.map(({ droit }) => droit),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("ajouter puis retirer les mêmes ETP la même année ne change rien", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom<ChangementDEtp["nature"]>("nouveau", "deja-soutenu"),
        fc.constantFrom(2021, 2023, 2025),
        (quarts, nature, annee) => {
          const commun = { nature, annee, etp: quarts / 4 };
          const changements = [changement(commun), changement({ ...commun, sens: "retrait" })];
          expect(reussi({ changements }).ecart).toBe(0);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("ajouter des nouveaux ETP ne fait jamais baisser, et le forfait ne dérive pas", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom(2021, 2023, 2025), (dixieme, annee) => {
        const simulation = reussi({ changements: [changement({ etp: dixieme / 10, annee })] });
        expect(simulation.ecart).toBeCloseTo(dixieme * 2400 * (2026 - annee), 1);
        for (const { employeurs } of simulation.annees) expect(employeurs[0]?.forfaitParEtp).toBe(18000);
      }),
      { numRuns: 30 },
    );
  });
});
