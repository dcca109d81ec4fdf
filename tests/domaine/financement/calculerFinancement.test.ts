import fc from "fast-check";
import type { Poste } from "../../../src/domaine/dossier/dossier";
import { etpParEmployeur } from "../../../src/domaine/equipe/etpParEmployeur";
import { moisDeLEquipe } from "../../../src/domaine/equipe/moisDeLEquipe";
import { arrondirAuCentime } from "../../../src/domaine/financement/arrondirAuCentime";
import { calculerFinancement } from "../../../src/domaine/financement/calculerFinancement";
import { montantDe } from "../../../src/domaine/financement/explication/calcul";
import type { Financement } from "../../../src/domaine/financement/financement";
import type { ResultatDuFinancement } from "../../../src/domaine/financement/resultat";
import { chargerProfil, EXEMPLE } from "../../../src/donnees";
import { deplier, dossier, fiche, finance, financement, NOUVEL_ETP_2025, poste } from "./outils/dossiers";

const NATIONAL = chargerProfil("national");
const CHARENTE = chargerProfil("charente");
const DEPARTEMENTAL = chargerProfil("profil-departemental");

const p1 = poste("p1", 1);
const p2 = poste("p2", 0.5);
const AU_FORFAIT = finance({ montantDu: 20000, etpSoutenus: 1, etpPrecedenteCtg: 1 });

const resume = ({ constats }: ResultatDuFinancement) =>
  constats.map(({ regle, gravite, employeur, poste }) => [regle, gravite, employeur, poste].join(" ").trim());
const phrases = ({ constats }: ResultatDuFinancement) => constats.map(({ phrase }) => phrase).join("\n");
const enCentimes = (montant: number | null) => Math.round((montant ?? NaN) * 100);

describe("R-FORFAIT-1 dans un dossier", () => {
  test("ETP déjà soutenus plafonnés × forfait gelé + nouveaux ETP × barème", () => {
    const resultat = calculerFinancement(
      dossier([p1, p2]),
      financement({ employeurs: [{ ...AU_FORFAIT, nouveauxEtp: 0.3 }], baremes: [NOUVEL_ETP_2025] }),
      NATIONAL,
      2025,
    );
    expect(montantDe(resultat.total)).toBe(20000 + 0.3 * 24500);
    expect(resultat.employeurs[0]?.repartition).toEqual({
      dejaSoutenus: 1,
      nouveaux: 0.3,
      ecartes: expect.closeTo(0.2, 12),
      nonPourvus: 0,
    });
    expect(phrases(resultat)).toContain("0,2\u00a0ETP au-delà de la précédente CTG");
  });

  test("le barème de 2024 est livré ; en 2025, sans saisie, le total est refusé et dit pourquoi", () => {
    const dit = financement({ employeurs: [{ ...AU_FORFAIT, nouveauxEtp: 0.5 }] });
    expect(montantDe(calculerFinancement(dossier([p1, p2]), dit, NATIONAL, 2024).total)).toBe(32000);
    const { total, thematiques, postes, constats } = calculerFinancement(
      dossier([p1, p2]),
      dit,
      NATIONAL,
      2025,
    );
    expect(total).toEqual({
      etat: "refuse",
      refus: [
        {
          regle: "R-FORFAIT-1",
          champ: "bareme",
          phrase:
            "Barème\u00a0: «\u00a0Barème par nouvel ETP\u00a0» n’est pas connu pour 2025. Saisissez la valeur de 2025 et sa source\u00a0; elle n’est jamais supposée.",
        },
      ],
    });
    expect(thematiques).toBeNull();
    expect(postes.map(({ droit }) => droit.etat)).toEqual(["refuse", "refuse"]);
    expect(constats[0]?.phrase).toMatch(/^Employeur e1\. Barème/);
  });

  test("sans nouvel ETP tenu, le barème n’est pas demandé", () => {
    const dit = financement({ employeurs: [{ ...AU_FORFAIT, nouveauxEtp: 0.5 }] });
    const resultat = calculerFinancement(dossier([p1]), dit, NATIONAL, 2025);
    expect(montantDe(resultat.total)).toBe(20000);
    expect(phrases(resultat)).toContain("0,5\u00a0ETP nouveaux, soutenus par la Caf, ne sont pas tenus");
  });

  test("R-ARRONDI-1 : 50 000 ÷ 3 × 3 = 50 000, pas 50 000,01", () => {
    const trois = ["p1", "p2", "p3"].map((identifiant) => poste(identifiant, 1));
    const dit = financement({
      employeurs: [finance({ montantDu: 50000, etpSoutenus: 3, etpPrecedenteCtg: 3 })],
    });
    const { total, postes } = calculerFinancement(dossier(trois), dit, NATIONAL, 2025);
    expect(montantDe(total)).toBe(50000);
    expect(postes.map(({ droit }) => montantDe(droit))).toEqual([16666.67, 16666.67, 16666.66]);
  });

  test("un employeur tout neuf n’a pas de forfait à dire", () => {
    const dit = financement({ employeurs: [finance({ etpPrecedenteCtg: 0, nouveauxEtp: 1 })] });
    expect(montantDe(calculerFinancement(dossier([p1]), dit, NATIONAL, 2024).total)).toBe(24000);
  });

  test.each<[string, Parameters<typeof finance>[0], string]>([
    ["rien n’est dit", {}, "ETP de la précédente CTG\u00a0: à saisir"],
    ["pas de montant dû", { etpPrecedenteCtg: 1 }, "Montant dû par la Caf au 31/12/N-1\u00a0: à saisir"],
    [
      "zéro ETP en N-1",
      { etpPrecedenteCtg: 1, montantDu: 1, etpSoutenus: 0 },
      "ETP soutenus en N-1\u00a0: 0 ou cellule vide.",
    ],
    [
      "ETP de N-1 pas dits",
      { etpPrecedenteCtg: 1, montantDu: 1 },
      "ETP soutenus en N-1\u00a0: une cellule vide n’est pas un nombre.",
    ],
    ["montant négatif", { etpPrecedenteCtg: 1, montantDu: -1, etpSoutenus: 1 }, "-1 est négatif"],
    ["plafond négatif", { etpPrecedenteCtg: -1 }, "ETP de la précédente CTG\u00a0: -1 est négatif."],
    [
      "nouveaux illisibles",
      { etpPrecedenteCtg: 1, forfaitGele: 1, nouveauxEtp: NaN },
      "Nouveaux ETP soutenus\u00a0: un nombre illisible",
    ],
    [
      "forfait négatif",
      { etpPrecedenteCtg: 1, forfaitGele: -1 },
      "Forfait par ETP gelé\u00a0: -1 est négatif.",
    ],
  ])("%s : refusé", (_, changements, phrase) => {
    const resultat = calculerFinancement(
      dossier([p1]),
      financement({ employeurs: [finance(changements)] }),
      NATIONAL,
      2024,
    );
    expect(resultat.total.etat).toBe("refuse");
    expect(resultat.constats[0]).toMatchObject({ regle: "R-FORFAIT-1", gravite: "a-corriger" });
    expect(resultat.constats[0]?.phrase).toContain(phrase);
  });
});

describe("R-FORFAIT-2 : le forfait gelé", () => {
  const avec = (changements: Parameters<typeof finance>[0], annee = 2025) =>
    calculerFinancement(
      dossier([p1]),
      financement({ employeurs: [{ ...AU_FORFAIT, ...changements }] }),
      NATIONAL,
      annee,
    );

  test("le forfait notifié l’emporte, et son écart avec le quotient se dit", () => {
    const resultat = avec({ forfaitGele: 21000, source: "Notification du 03/03/2021 (fictive)" });
    expect(montantDe(resultat.total)).toBe(21000);
    expect(resume(resultat)).toContain("R-FORFAIT-2 a-discuter e1");
    expect(resume(avec({ forfaitGele: 20000.004 }))).not.toContain("R-FORFAIT-2 a-discuter e1");
  });

  test("un montant dû d’une autre année que N-1 est à corriger", () => {
    expect(resume(avec({ anneeDuMontant: 2024 }))).toContain("R-FORFAIT-2 a-corriger e1");
    expect(resume(avec({ anneeDuMontant: 2020 }))).not.toContain("R-FORFAIT-2 a-corriger e1");
  });

  test("il ne dérive pas : le même pour chaque année, quels que soient l’équipe et les nouveaux ETP", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 20 }),
        (centimes, dixiemes, quotites, nouveaux) => {
          const postes = quotites.map((dixieme, rang) => poste(`p${rang + 1}`, dixieme / 10));
          const baremes = [2021, 2022, 2023, 2025].map((annee) => ({
            ...NOUVEL_ETP_2025,
            annee,
            valeur: annee * 12,
          }));
          const dit = financement({
            employeurs: [
              finance({
                montantDu: centimes / 100,
                etpSoutenus: dixiemes / 10,
                etpPrecedenteCtg: dixiemes / 10,
                nouveauxEtp: nouveaux / 10,
              }),
            ],
            baremes,
          });
          for (const annee of [2021, 2022, 2023, 2024, 2025]) {
            const { employeurs } = calculerFinancement(dossier(postes), dit, NATIONAL, annee);
            expect(employeurs[0]?.forfaitParEtp).toBe(centimes / 100 / (dixiemes / 10));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("l’équipe entre dans le forfait", () => {
  const dit = financement({
    employeurs: [
      finance({ montantDu: 22300, etpSoutenus: 1, etpPrecedenteCtg: 1 }),
      finance({ employeur: "e2", forfaitGele: 20000, etpPrecedenteCtg: 0.3 }),
    ],
  });

  test("l’exemple : mars déduit (maladie), novembre aussi (vacance), chez deux employeurs", () => {
    const { employeurs, total } = calculerFinancement(EXEMPLE.dossier, dit, DEPARTEMENTAL, 2024);
    expect(employeurs.map(({ etp }) => etp.finances)).toEqual([
      expect.closeTo((0.7 * 11) / 12, 12),
      expect.closeTo((0.3 * 11) / 12, 12),
    ]);
    expect(employeurs.map(({ etp }) => etp.deduits)).toEqual([
      expect.closeTo(0.7 / 12, 12),
      expect.closeTo(0.3 / 12, 12),
    ]);
    expect(employeurs.map(({ droit }) => montantDe(droit))).toEqual([14309.17, 5500]);
    expect(montantDe(total)).toBe(19809.17);
  });

  test("R-PROFIL-1 : au profil national, aucune règle d’absence, rien n’est déduit", () => {
    const { employeurs } = calculerFinancement(EXEMPLE.dossier, dit, NATIONAL, 2024);
    expect(employeurs.map(({ etp }) => etp.deduits)).toEqual([0, 0]);
    expect(employeurs[0]?.etp.finances).toBe(0.7);
  });

  test("R-EMP-1 : ses ETP sont la moyenne des mois de l’équipe", () => {
    const { employeurs } = calculerFinancement(EXEMPLE.dossier, dit, DEPARTEMENTAL, 2024);
    const mois = etpParEmployeur(moisDeLEquipe(EXEMPLE.dossier, DEPARTEMENTAL), EXEMPLE.dossier.equipe);
    expect(employeurs.map(({ employeur }) => employeur)).toEqual(mois.map(({ employeur }) => employeur));
    mois.forEach((attendu, rang) => {
      const moyenne = attendu.mois.reduce((somme, { finance: f }) => somme + f, 0) / 12;
      expect(employeurs[rang]?.etp.finances).toBeCloseTo(moyenne, 12);
    });
  });

  test("sans présence datée, le poste est supposé tenu à sa quotité, absences déduites, et c’est dit", () => {
    const maladie = { nature: "maladie", debut: "2024-03-01", fin: "2024-03-31" } as const;
    const resultat = calculerFinancement(
      dossier([p1], [fiche(p1, { periodes: [maladie] })]),
      financement({ employeurs: [{ ...AU_FORFAIT, montantDu: 12000 }] }),
      DEPARTEMENTAL,
      2024,
    );
    expect(montantDe(resultat.total)).toBe(11000);
    expect(resume(resultat)).toContain("R-PRES-1 a-corriger e1 p1");
  });

  test("R-ELIG-1 : management et direction ne sont pas financés, si le profil le dit", () => {
    const responsable = fiche(p1, {
      fonction: "responsable-de-service",
      heuresPrevues: 1600,
      heuresDeManagement: 400,
    });
    const directrice = fiche(p2, { fonction: "direction" });
    const avec = (profil: typeof NATIONAL) =>
      calculerFinancement(
        dossier([p1, p2], [responsable, directrice]),
        financement({}),
        profil,
        2024,
      ).postes.map(({ etp }) => [etp.finances, etp.nonFinancables]);
    expect(avec(DEPARTEMENTAL)).toEqual([
      [0.75, 0.25],
      [0, 0.5],
    ]);
    expect(avec(NATIONAL)).toEqual([
      [1, 0],
      [0.5, 0],
    ]);
  });

  test("sans heures prévues, le management se rapporte aux 1 607 heures de la quotité", () => {
    const responsable = fiche(p2, { fonction: "responsable-de-service", heuresDeManagement: 1607 / 4 });
    const { postes } = calculerFinancement(
      dossier([p2], [responsable]),
      financement({}),
      DEPARTEMENTAL,
      2024,
    );
    expect(postes[0]?.etp.finances).toBeCloseTo(0.25, 12);
  });

  test("R-EMP-1 : un employeur que l’équipe n’a pas est refusé, les autres se calculent", () => {
    const perdu = fiche(p2, { employeur: "e9" });
    const resultat = calculerFinancement(
      dossier([p1, p2], [fiche(p1), perdu]),
      financement({ employeurs: [AU_FORFAIT] }),
      NATIONAL,
      2024,
    );
    expect(resultat.employeurs.map(({ droit }) => montantDe(droit))).toEqual([20000, 0, null]);
    expect(resultat.total.etat).toBe("refuse");
    expect(phrases(resultat)).toContain("Employeur\u00a0: celui de Poste p2 n’est pas dans le dossier.");
  });

  test("une équipe sans employeur est celle de l’employeur du dossier", () => {
    const seul = dossier([p1], [], { employeurs: [] });
    const dit = financement({ employeurs: [{ ...AU_FORFAIT, employeur: "" }] });
    const { employeurs } = calculerFinancement(seul, dit, NATIONAL, 2024);
    expect(employeurs.map(({ nom, droit }) => [nom, montantDe(droit)])).toEqual([
      ["Employeur du dossier", 20000],
    ]);
  });

  test("une ligne qui ne désigne rien, ou deux fois le même, se dit", () => {
    const resultat = calculerFinancement(
      dossier([p1]),
      financement({
        employeurs: [AU_FORFAIT, { ...AU_FORFAIT, montantDu: 1 }, finance({ employeur: "e9" })],
        couts: [{ poste: "p9", montant: 1 }],
      }),
      NATIONAL,
      2024,
    );
    expect(montantDe(resultat.total)).toBe(20000);
    expect(resume(resultat).filter((ligne) => ligne === "R-EMP-1 a-corriger")).toHaveLength(3);
  });
});

describe("coût réel, cofinancement et alertes", () => {
  const couts = [
    { poste: "p1", montant: 60000 },
    { poste: "p2", montant: 15000 },
  ];
  const dit = financement({
    employeurs: [finance({ forfaitGele: 22000, etpPrecedenteCtg: 1.5 })],
    couts,
  });

  test("Charente : le forfait donne le droit, le cofinancement se compare, poste par poste", () => {
    const { employeurs, methode } = calculerFinancement(dossier([p1, p2]), dit, CHARENTE, 2024);
    expect(methode).toBe("forfait");
    expect(employeurs[0]).toMatchObject({ coutReel: 75000, resteACharge: 42000, parEtp: 22000 });
    expect(montantDe(employeurs[0]?.droit ?? fail())).toBe(33000);
    expect(montantDe(employeurs[0]?.cofinancement ?? fail())).toBe(24000 + 7500);
  });

  test("un profil au cofinancement : chaque poste reçoit sa propre part", () => {
    const profil = {
      ...CHARENTE,
      methodeDuDroit: { valeur: "cofinancement", source: "Document fictif" },
    } as const;
    const { total, postes, employeurs } = calculerFinancement(dossier([p1, p2]), dit, profil, 2024);
    expect(montantDe(total)).toBe(31500);
    expect(postes.map(({ droit }) => montantDe(droit))).toEqual([24000, 7500]);
    expect(employeurs[0]?.parEtp).toBe(21000);
    const sans = calculerFinancement(dossier([p1, p2]), { ...dit, couts: [] }, profil, 2024);
    expect(sans.constats[0]?.phrase).toBe("Employeur e1. Coût réel du poste\u00a0: à saisir pour Poste p1.");
  });

  test("une lecture à confirmer n’est jamais appliquée d’elle-même ; choisie, elle reste à confirmer", () => {
    const lecture = { phrase: "charente-80-pour-cent", lecture: "taux" };
    const sans = calculerFinancement(dossier([p1, p2]), dit, CHARENTE, 2024);
    const avec = calculerFinancement(dossier([p1, p2]), { ...dit, lecture }, CHARENTE, 2024);
    expect(resume(sans)).toContain("R-COFI-1 information");
    expect(resume(avec)).toContain("R-COFI-1 a-discuter");
    expect(montantDe(avec.employeurs[0]?.cofinancement ?? fail())).toBe(38400 + 12000);
    expect(montantDe(avec.total)).toBe(montantDe(sans.total));
  });

  test("R-COUT-1 : un financement au-dessus du coût réel est un constat", () => {
    const resultat = calculerFinancement(
      dossier([p1, p2]),
      { ...dit, couts: [{ poste: "p1", montant: 21500 }] },
      NATIONAL,
      2024,
    );
    expect(resultat.postes[0]?.resteACharge).toBe(-500);
    expect(phrases(resultat)).toContain("Le financement de Poste p1 dépasse son coût réel de 500\u00a0€");
    expect(phrases(resultat)).toContain("Coût réel du poste\u00a0: à saisir pour Poste p2.");
    expect(resultat.employeurs[0]?.resteACharge).toBeNull();
  });

  test("un coût négatif est à corriger", () => {
    const resultat = calculerFinancement(
      dossier([p1]),
      { ...dit, couts: [{ poste: "p1", montant: -5 }] },
      NATIONAL,
      2024,
    );
    expect(resume(resultat)).toContain("R-COUT-1 a-corriger e1 p1");
    expect(phrases(resultat)).toContain("Coût réel du poste\u00a0: pour Poste p1, -5 est négatif.");
  });

  test("R-COF-1 : de nouveaux ETP que nulle Cof ne porte", () => {
    const cof = {
      identifiant: "c1",
      type: "coordination",
      employeur: "e1",
      debut: "2021-01-01",
      fin: "2025-12-31",
      etpDejaSoutenus: 1,
      nouveauxEtp: 0.5,
    } as const;
    const avec = (...cofs: (typeof cof)[]) =>
      resume(
        calculerFinancement(
          dossier([p1, p2], undefined, { cofs }),
          financement({ employeurs: [{ ...AU_FORFAIT, nouveauxEtp: 0.5 }] }),
          NATIONAL,
          2024,
        ),
      );
    expect(avec()).toContain("R-COF-1 a-corriger e1");
    expect(avec(cof)).not.toContain("R-COF-1 a-corriger e1");
  });

  test("R-FORFAIT-5 : un forfait sous 24 000 € peut être revalorisé, au profil qui le dit", () => {
    expect(resume(calculerFinancement(dossier([p1]), dit, DEPARTEMENTAL, 2024))).toContain(
      "R-FORFAIT-5 information e1",
    );
    expect(resume(calculerFinancement(dossier([p1]), dit, NATIONAL, 2024)).join()).not.toContain(
      "R-FORFAIT-5",
    );
  });

  test("R-INGE-1 : ETP × barème saisi, ou prestation ; ponctuelle", () => {
    const source = "Barème fictif";
    const ingenierie = {
      identifiant: "i1",
      objet: "Étude",
      annee: 2024,
      forme: "etp",
      etp: 0.2,
      depense: 9000,
    } as const;
    const resultat = calculerFinancement(
      dossier([p1]),
      {
        ...dit,
        baremes: [
          { code: "ingenierie-ctg-etp", annee: 2024, valeur: 50000, source },
          { code: "ingenierie-ctg-prestation", annee: 2025, valeur: 6000, source },
        ],
        ingenieries: [
          ingenierie,
          { ...ingenierie, identifiant: "i2", annee: 2025, forme: "prestation" },
          { ...ingenierie, identifiant: "i3", objet: "Autre", annee: 2023 },
          { ...ingenierie, identifiant: "i4", objet: "Vide", etp: 0 },
        ],
      },
      NATIONAL,
      2024,
    );
    expect(resultat.ingenieries.map(({ calcul }) => montantDe(calcul))).toEqual([10000, 6000, null, null]);
    expect(phrases(resultat)).toContain("dépasse son coût réel de 1\u00a0000\u00a0€");
    expect(phrases(resultat)).toContain("revient en 2025\u00a0: ces dépenses ont un caractère ponctuel");
    expect(phrases(resultat)).toContain(
      "«\u00a0Barème d’un ETP d’ingénierie CTG\u00a0» n’est pas connu pour 2023",
    );
    expect(phrases(resultat)).toContain("ETP\u00a0: 0 ou cellule vide.");
    expect(montantDe(resultat.total)).toBe(22000);
  });

  test("R-DIAG-1 : hors de la première et de la dernière année, refusé sans toucher au total", () => {
    const avec = (annee: number) =>
      calculerFinancement(dossier([p1]), { ...dit, diagnostic: { depense: 20000, annee } }, CHARENTE, 2024);
    expect(phrases(avec(2023))).toContain(
      "2023 n’est ni la première, ni la dernière année de la CTG (2021 à 2025)",
    );
    expect(montantDe(avec(2023).total)).toBe(22000);
  });
});

describe("R-VENT-1 : par thématique", () => {
  test("chaque poste selon sa clé ; sans clé juste, le montant reste à part", () => {
    const resultat = calculerFinancement(
      dossier(
        [p1, p2],
        [
          fiche(p1, { ventilation: { "petite-enfance": 0.6, parentalite: 0.4 } }),
          fiche(p2, { ventilation: { "petite-enfance": 0.6 } }),
        ],
      ),
      financement({ employeurs: [finance({ forfaitGele: 20000, etpPrecedenteCtg: 1.5 })] }),
      NATIONAL,
      2024,
    );
    const { thematiques, nonVentile } = resultat.thematiques ?? fail();
    expect(thematiques["petite-enfance"].montant).toBe(12000);
    expect(thematiques.parentalite.montant).toBe(8000);
    expect(thematiques["enfance-jeunesse"].montant).toBe(0);
    expect(nonVentile.montant).toBe(10000);
    expect(phrases(resultat)).toContain("10\u00a0000\u00a0€ ne sont pas ventilés");
  });
});

function fail(): never {
  throw new Error("absent");
}

/** Un dossier et son financement tirés au hasard, tous les nombres dits. */
const tirage = fc
  .record({
    postes: fc.array(
      fc.record({
        dixiemes: fc.integer({ min: 0, max: 10 }),
        employeur: fc.constantFrom("", "e1", "e2"),
        cle: fc.option(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
          nil: null,
        }),
        arrivee: fc.integer({ min: 1, max: 12 }),
        malade: fc.boolean(),
        cout: fc.integer({ min: 0, max: 7e6 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    employeurs: fc.tuple(...["e1", "e2"].map(employeurTire)),
    profil: fc.constantFrom(NATIONAL, CHARENTE, DEPARTEMENTAL),
  })
  .map(({ postes: tires, employeurs, profil }) => {
    const postes = tires.map(({ dixiemes }, rang) => poste(`p${rang + 1}`, dixiemes / 10));
    const fiches = tires.map(({ employeur, cle, arrivee, malade }, rang) => {
      const lui = postes[rang] as Poste;
      const somme = (cle ?? []).reduce((cumul, part) => cumul + part, 0);
      const [petiteEnfance = 0, jeunesse = 0, vie = 0, parentalite = 0] = (cle ?? []).map(
        (part) => part / somme,
      );
      const debut = `2024-${arrivee < 10 ? "0" : ""}${arrivee}-10`;
      return fiche(lui, {
        employeur,
        ventilation:
          somme === 0
            ? {}
            : {
                "petite-enfance": petiteEnfance,
                "enfance-jeunesse": jeunesse,
                "animation-vie-sociale": vie,
                parentalite,
              },
        periodes: [
          { nature: "presence", debut, fin: "", quotite: lui.quotite },
          ...(malade ? [{ nature: "maladie", debut, fin: "2024-12-31" } as const] : []),
        ],
      });
    });
    const couts = tires.map(({ cout }, rang) => ({ poste: `p${rang + 1}`, montant: cout / 100 }));
    return { dossier: dossier(postes, fiches), financement: financement({ employeurs, couts }), profil };
  });

function employeurTire(employeur: string) {
  return fc
    .record({
      montantDu: fc.integer({ min: 0, max: 1e7 }).map((centimes) => centimes / 100),
      etpSoutenus: fc.integer({ min: 1, max: 40 }).map((dixiemes) => dixiemes / 10),
      etpPrecedenteCtg: fc.integer({ min: 0, max: 30 }).map((dixiemes) => dixiemes / 10),
      nouveauxEtp: fc.integer({ min: 0, max: 20 }).map((dixiemes) => dixiemes / 10),
    })
    .map((tire) => finance({ employeur, ...tire }));
}

describe("propriétés", () => {
  const essais = { numRuns: 120 };

  test("positif, et sommes exactes au centime : employeurs, postes, thématiques", () => {
    fc.assert(
      fc.property(tirage, (tire) => {
        const resultat = calculerFinancement(tire.dossier, tire.financement, tire.profil, 2024);
        const total = enCentimes(montantDe(resultat.total));
        expect(total).toBeGreaterThanOrEqual(0);
        const somme = (montants: readonly (number | null)[]) =>
          montants.reduce<number>((cumul, montant) => cumul + enCentimes(montant), 0);
        expect(somme(resultat.employeurs.map(({ droit }) => montantDe(droit)))).toBe(total);
        expect(somme(resultat.postes.map(({ droit }) => montantDe(droit)))).toBe(total);
        const { thematiques, nonVentile } = resultat.thematiques ?? fail();
        expect(somme([...Object.values(thematiques), nonVentile].map(({ montant }) => montant))).toBe(total);
        for (const { droit, thematiques: parts } of resultat.postes) {
          if (parts !== null) expect(somme(Object.values(parts))).toBe(enCentimes(montantDe(droit)));
        }
        for (const employeur of resultat.employeurs) {
          const { tenus, deduits, nonFinancables, finances } = employeur.etp;
          expect(tenus - deduits - nonFinancables).toBeCloseTo(finances, 9);
          const { dejaSoutenus, nouveaux, ecartes } = employeur.repartition ?? fail();
          expect(dejaSoutenus + nouveaux + ecartes).toBeCloseTo(finances, 8);
        }
      }),
      essais,
    );
  });

  test("l’ordre des postes est indifférent", () => {
    fc.assert(
      fc.property(tirage, ({ dossier: lui, financement: dit, profil }) => {
        const retourne = { ...lui, postes: [...lui.postes].reverse() };
        const [a, b] = [lui, retourne].map((d) => calculerFinancement(d, dit, profil, 2024));
        const parPoste = (resultat: ResultatDuFinancement | undefined) =>
          new Map(resultat?.postes.map(({ etp, droit }) => [etp.poste, montantDe(droit)]));
        expect(montantDe(b?.total ?? fail())).toBe(montantDe(a?.total ?? fail()));
        expect(parPoste(b)).toEqual(new Map([...parPoste(a)]));
      }),
      essais,
    );
  });

  test("un nouvel ETP soutenu de plus, ou un plafond plus haut, ne fait jamais baisser le total", () => {
    fc.assert(
      fc.property(tirage, fc.constantFrom("nouveauxEtp", "montantDu"), (tire, champ) => {
        const total = (dit: Financement) =>
          montantDe(calculerFinancement(tire.dossier, dit, tire.profil, 2024).total) ?? fail();
        const employeurs = tire.financement.employeurs.map((un) => ({
          ...un,
          [champ]: (un[champ] ?? 0) + 0.5,
        }));
        expect(total({ ...tire.financement, employeurs })).toBeGreaterThanOrEqual(total(tire.financement));
      }),
      essais,
    );
  });

  test("chaque explication est sérialisable, dit sa règle et sa source, et sa racine est le montant", () => {
    fc.assert(
      fc.property(tirage, (tire) => {
        const resultat = calculerFinancement(tire.dossier, tire.financement, tire.profil, 2024);
        expect(JSON.parse(JSON.stringify(resultat))).toEqual(resultat);
        for (const { droit, nom } of resultat.employeurs) {
          if (droit.etat === "refuse") continue;
          const [racine, ...etapes] = deplier(droit.explication);
          expect(racine?.valeur).toBe(droit.montant);
          expect(racine?.libelle).toContain(nom);
          for (const etape of etapes) {
            expect(etape.regle).toMatch(/^R-/);
            expect(etape.source).not.toBe("");
          }
          const parts = racine?.etapes.filter(({ unite }) => unite === "euros") ?? [];
          expect(arrondirAuCentime(parts.reduce((somme, { valeur }) => somme + (valeur ?? 0), 0))).toBe(
            droit.montant,
          );
        }
      }),
      essais,
    );
  });
});
