import { calculerFinancementDepartemental } from "../../../src/domaine/financement/departemental/calculerFinancementDepartemental";
import {
  DOSSIER_DEPARTEMENTAL_VIDE,
  type CooperationDepartementale,
  type DossierDepartemental,
  type IngenierieDepartementale,
} from "../../../src/domaine/financement/departemental/dossierDepartemental";
import { montantDe } from "../../../src/domaine/financement/explication/calcul";

const source = "Barème fictif";

const dossier = (changements: Partial<DossierDepartemental>): DossierDepartemental => ({
  ...DOSSIER_DEPARTEMENTAL_VIDE,
  departement: "Département",
  debutSdsf: "2022-01-01",
  finSdsf: "2026-12-31",
  annee: 2024,
  baremes: [
    ...[2022, 2023, 2024, 2025].map((annee) => ({
      code: "ingenierie-departementale" as const,
      annee,
      valeur: 20000,
      source,
    })),
    { code: "cooperation-departementale", annee: 2024, valeur: 30000, source },
  ],
  ...changements,
});

const ingenierie = (changements: Partial<IngenierieDepartementale>): IngenierieDepartementale => ({
  identifiant: "i1",
  objet: "Étude",
  annee: 2024,
  diagnosticInitial: false,
  porteur: "partenaire",
  nomDuPorteur: "Conseil départemental",
  autreFonds: "",
  depense: null,
  ...changements,
});

const cooperation = (changements: Partial<CooperationDepartementale>): CooperationDepartementale => ({
  identifiant: "c1",
  objet: "Réseau des relais petite enfance",
  porteur: "conseil-departemental",
  nomDuPorteur: "Conseil départemental",
  cofinancee: false,
  robuste: false,
  animeLeReseauCtg: false,
  pleinementMobilise: true,
  etpPetiteEnfance: 0.5,
  etpEnfanceJeunesse: 0.5,
  cof: "2024-01-15",
  bilan: "2025-01-15",
  coutReel: null,
  ...changements,
});

const calculer = (changements: Partial<DossierDepartemental>) =>
  calculerFinancementDepartemental(dossier(changements));
const resume = (changements: Partial<DossierDepartemental>) =>
  calculer(changements).constats.map(({ regle, gravite, ligne }) => `${regle} ${gravite} ${ligne}`.trim());

describe("R-INGE-1 : l’ingénierie départementale", () => {
  test("trois fois sur la durée du SDSF, diagnostic initial compris ; la quatrième est refusée", () => {
    const ingenieries = [
      ingenierie({ identifiant: "i4", annee: 2025 }),
      ingenierie({ identifiant: "i1", annee: 2022, diagnosticInitial: true }),
      ingenierie({ identifiant: "i2", annee: 2023 }),
      ingenierie({ identifiant: "i3", annee: 2024 }),
    ];
    const resultat = calculer({ ingenieries });
    expect(resultat.ingenieries.map(({ calcul }) => montantDe(calcul))).toEqual([null, 20000, 20000, 20000]);
    expect(resultat.constats[0]?.phrase).toContain("est la 4e sur la durée du SDSF\u00a0; 3 au plus");
    expect(montantDe(resultat.total)).toBe(20000);
  });

  test("une action non finançable ne consomme pas de mobilisation", () => {
    const ingenieries = [
      ingenierie({ identifiant: "i0", porteur: "caf" }),
      ingenierie({ identifiant: "i1" }),
      ingenierie({ identifiant: "i2" }),
      ingenierie({ identifiant: "i3" }),
      ingenierie({ identifiant: "i4" }),
    ];
    expect(calculer({ ingenieries }).ingenieries.map(({ calcul }) => montantDe(calcul))).toEqual([
      null,
      20000,
      20000,
      20000,
      null,
    ]);
  });

  test.each<[string, Partial<IngenierieDepartementale>, string]>([
    ["portée par la Caf", { porteur: "caf" }, "ces crédits se versent à un partenaire, jamais à elle-même"],
    [
      "du Fonds publics et territoires",
      { autreFonds: "FPT" },
      "le Fonds publics et territoires prend déjà en charge",
    ],
    [
      "du Fonds national parentalité",
      { autreFonds: "FNP" },
      "le Fonds national parentalité prend déjà en charge",
    ],
    ["hors du SDSF", { annee: 2021 }, "2021 est hors du SDSF (2022 à 2026)."],
    ["d’une année sans barème", { annee: 2026 }, "n’est pas connu pour 2026"],
    ["d’une dépense négative", { depense: -1 }, "Dépense\u00a0: -1 est négatif."],
  ])("%s : refusée", (_, changements, phrase) => {
    const { ingenieries, constats } = calculer({ ingenieries: [ingenierie(changements)] });
    expect(ingenieries[0]?.calcul.etat).toBe("refuse");
    expect(constats[0]).toMatchObject({ regle: "R-INGE-1", gravite: "a-corriger", ligne: "i1" });
    expect(constats[0]?.phrase).toContain(phrase);
  });

  test("R-COUT-1 : au-delà de son coût", () => {
    expect(resume({ ingenieries: [ingenierie({ depense: 15000 })] })).toEqual(["R-COUT-1 a-discuter i1"]);
  });

  test("sans année financée, le total est refusé ; sans ingénierie non plus, il est nul", () => {
    const { total } = calculer({ annee: 0, ingenieries: [ingenierie({})] });
    expect(total).toMatchObject({
      refus: [{ regle: "R-INGE-1", champ: "annee", phrase: "Année\u00a0: elle reste à dire." }],
    });
    expect(montantDe(calculer({ annee: 0 }).total)).toBe(0);
  });

  test("sans dates du SDSF, rien n’est financé", () => {
    const { total } = calculer({ debutSdsf: "", ingenieries: [ingenierie({})] });
    expect(total).toMatchObject({
      refus: [{ phrase: "Dates du SDSF\u00a0: donnez le début et la fin du SDSF." }],
    });
  });
});

describe("R-DEP-1 : la coopération départementale", () => {
  test("ETP × barème saisi, entre ses deux thématiques, au centime", () => {
    const { cooperations, total, constats } = calculer({
      cooperations: [cooperation({ etpPetiteEnfance: 0.2, etpEnfanceJeunesse: 0.1 })],
    });
    expect(montantDe(total)).toBe(9000);
    expect(cooperations[0]?.thematiques).toEqual({ petiteEnfance: 6000, enfanceJeunesse: 3000 });
    expect(constats).toEqual([]);
  });

  test("le barème de 2025 n’est pas connu", () => {
    const { total } = calculer({ annee: 2025, cooperations: [cooperation({})] });
    expect(total).toMatchObject({ etat: "refuse", refus: [{ regle: "R-DEP-1", champ: "bareme" }] });
  });

  test("l’animation du réseau des chargés de coopération CTG en est exclue", () => {
    const { cooperations, constats } = calculer({ cooperations: [cooperation({ animeLeReseauCtg: true })] });
    expect(cooperations[0]).toMatchObject({ calcul: { etat: "refuse" }, thematiques: null });
    expect(constats[0]?.phrase).toBe(
      "Réseau des chargés de coopération CTG\u00a0: son animation reste à la Caf\u00a0: elle est exclue de ce financement.",
    );
  });

  test.each<[Partial<CooperationDepartementale>, string]>([
    [{ etpPetiteEnfance: 0, etpEnfanceJeunesse: 0 }, "ETP\u00a0: 0 ou cellule vide."],
    [{ etpPetiteEnfance: -1 }, "ETP\u00a0: -1 est négatif."],
    [{ etpEnfanceJeunesse: NaN }, "ETP\u00a0: un nombre illisible"],
  ])("refuse %j", (changements, phrase) => {
    expect(calculer({ cooperations: [cooperation(changements)] }).constats[0]?.phrase).toContain(phrase);
  });

  test.each<[string, Partial<CooperationDepartementale>, string[]]>([
    [
      "association ni cofinancée, ni robuste",
      { porteur: "association" },
      ["R-DEP-1 bloquant c1", "R-DEP-1 a-discuter c1"],
    ],
    ["association robuste et cofinancée", { porteur: "association", cofinancee: true, robuste: true }, []],
    ["sans Cof dédiée", { cof: "" }, ["R-DEP-1 bloquant c1"]],
    ["sans bilan", { bilan: "" }, ["R-DEP-1 a-corriger c1"]],
    ["pas pleinement mobilisé", { pleinementMobilise: false }, ["R-DEP-1 a-discuter c1"]],
    ["mobilisation pas dite", { pleinementMobilise: null }, ["R-DEP-1 information c1"]],
    ["au-delà de son coût", { coutReel: 29000 }, ["R-COUT-1 a-discuter c1"]],
  ])("%s", (_, changements, attendu) => {
    expect(resume({ cooperations: [cooperation(changements)] })).toEqual(attendu);
  });
});

test("une association sans nom, une année pas dite : les phrases restent entières", () => {
  const { constats } = calculer({
    annee: 0,
    cooperations: [cooperation({ porteur: "association", nomDuPorteur: "", bilan: "" })],
  });
  const phrases = constats.map(({ phrase }) => phrase);
  expect(phrases[0]).toMatch(/^L’association n’est pas cofinancée/);
  expect(phrases.join()).toMatch(/Le bilan annuel de «\u00a0[^»]+» n’est pas transmis\./);
});

describe("R-DEP-1 : la convention « pilotage du SDSF »", () => {
  const pilotage = {
    creditsInitiaux: 40000,
    montantDemande: 45000,
    etpInitiaux: 1,
    etpDemandes: 1,
    echeance: "2025-12-31",
  };

  test("dans la limite des crédits mobilisés initialement", () => {
    const resultat = calculer({ pilotage });
    expect(montantDe(resultat.total)).toBe(40000);
    expect(resultat.constats.map(({ phrase }) => phrase).join()).toMatch(
      /dépasse de 5\u00a0000\u00a0€.*le 31\/12\/2025/,
    );
    expect(montantDe(calculer({ pilotage: { ...pilotage, montantDemande: 30000 } }).total)).toBe(30000);
  });

  test("sans nouvelle fonction", () => {
    expect(resume({ pilotage: { ...pilotage, montantDemande: 1, etpDemandes: 1.5 } })).toEqual([
      "R-DEP-1 bloquant",
      "R-DEP-1 information",
    ]);
  });

  test("refuse un montant négatif", () => {
    expect(calculer({ pilotage: { ...pilotage, montantDemande: -1 } }).constats[0]?.phrase).toBe(
      "Montant demandé\u00a0: -1 est négatif. Donnez un nombre positif ou nul.",
    );
  });
});
