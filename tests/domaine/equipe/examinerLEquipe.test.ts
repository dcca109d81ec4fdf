import type { Poste } from "../../../src/domaine/dossier/dossier";
import type { Employeur, Equipe, FicheDePoste } from "../../../src/domaine/equipe/equipe";
import { examinerLEquipe } from "../../../src/domaine/equipe/examinerLEquipe";
import { CHARENTE, DEPARTEMENTAL, EMPLOYEUR, FICHE, NATIONAL, POSTE } from "./fabrique";

const pilote: Poste = { ...POSTE, intitule: "Cheffe de projet" };
const adjoint: Poste = { ...pilote, identifiant: "p2", nom: "Second", libelle: "thematique", quotite: 0.3 };

/** Une fiche sur laquelle aucune règle n'a rien à dire. */
const saine = (poste: string, changements: Partial<FicheDePoste> = {}): FicheDePoste => ({
  ...FICHE,
  poste,
  ...changements,
});

const qualifie = (changements: Partial<FicheDePoste["qualification"]>): Partial<FicheDePoste> => ({
  qualification: { ...FICHE.qualification, ...changements },
});

function examiner(
  fiches: readonly FicheDePoste[],
  {
    postes = [pilote],
    profil = DEPARTEMENTAL,
    ...equipe
  }: Partial<Equipe> & { postes?: readonly Poste[]; profil?: typeof DEPARTEMENTAL } = {},
) {
  return examinerLEquipe({
    annee: 2024,
    postes,
    profil,
    equipe: {
      employeurs: [EMPLOYEUR],
      cofs: [
        {
          identifiant: "c1",
          type: "coordination",
          employeur: "e1",
          debut: "2020-01-01",
          fin: "2024-12-31",
          etpDejaSoutenus: 1,
          nouveauxEtp: 0,
        },
      ],
      fiches,
      pieces: [],
      ...equipe,
    },
  });
}

const resume = (constats: ReturnType<typeof examiner>) =>
  constats.map(({ regle, gravite, poste }) => `${regle} ${gravite} ${poste}`.trim());

test("une équipe saine n’a aucun constat, quel que soit le profil", () => {
  for (const profil of [DEPARTEMENTAL, CHARENTE, NATIONAL]) {
    const postes = [pilote, adjoint];
    expect(resume(examiner([saine("p1"), saine("p2")], { postes, profil }))).toEqual([]);
  }
});

describe("R-ETP-1 : la quotité minimale", () => {
  const avecQuotites = (seule: number) =>
    resume(examiner([saine("p1")], { postes: [{ ...pilote, quotite: seule }] }));
  test("un chargé de coopération seul : 0,5 au moins", () => {
    expect(avecQuotites(0.49)).toEqual(["R-ETP-1 a-corriger p1"]);
    expect(avecQuotites(0.5)).toEqual([]);
  });
  test("chacun des autres : 0,3 au moins, sur une seule thématique", () => {
    const equipe = (poste: Poste, fiche = saine("p2")) =>
      resume(examiner([saine("p1"), fiche], { postes: [pilote, poste] }));
    expect(equipe({ ...adjoint, quotite: 0.29 })).toEqual(["R-ETP-1 a-corriger p2"]);
    expect(equipe(adjoint)).toEqual([]);
    expect(equipe(adjoint, saine("p2", { thematiques: ["petite-enfance", "inclusion-handicap"] }))).toEqual(
      [],
    );
    expect(equipe(adjoint, saine("p2", { thematiques: ["petite-enfance", "jeunesse"] }))).toEqual([
      "R-ETP-1 a-discuter p2",
    ]);
    expect(equipe({ ...adjoint, libelle: "proximite" })).toEqual(["R-ETP-1 a-discuter p2"]);
    expect(equipe({ ...adjoint, libelle: "proximite", quotite: 0.5 })).toEqual([]);
  });
  test("règle absente du profil : aucun constat", () =>
    expect(
      resume(examiner([saine("p1")], { postes: [{ ...pilote, quotite: 0.1 }], profil: CHARENTE })),
    ).toEqual([]));
});

describe("R-ETP-2 : un pilote, et un seul", () => {
  const avec = (...libelles: Poste["libelle"][]) => {
    const postes = libelles.map((libelle, i) => ({ ...pilote, identifiant: `p${i + 1}`, libelle }));
    return resume(
      examiner(
        postes.map(({ identifiant }) => saine(identifiant)),
        { postes },
      ),
    );
  };
  test("aucun : à corriger ; deux : à discuter ; seul, rien", () => {
    expect(avec("thematique", "thematique")).toEqual(["R-ETP-2 a-corriger"]);
    expect(avec("pilote", "pilote")).toEqual(["R-ETP-2 a-discuter"]);
    expect(avec("thematique")).toEqual([]);
  });
});

describe("R-ELIG-1", () => {
  test.each<[string, Partial<FicheDePoste>, readonly string[]]>([
    ["direction", { fonction: "direction" }, ["bloquant"]],
    [
      "responsable de service, heures dites",
      { fonction: "responsable-de-service", heuresDeManagement: 200 },
      ["information"],
    ],
    ["responsable de service, heures tues", { fonction: "responsable-de-service" }, ["a-corriger"]],
    ["bac + 1 sans concours", qualifie({ niveau: 1, categorie: "C" }), ["bloquant"]],
    ["bac + 1, catégorie B", qualifie({ niveau: 1, categorie: "B" }), []],
    ["bac + 2, catégorie C", qualifie({ niveau: 2, categorie: "C" }), []],
    ["rien n’est dit", qualifie({ niveau: null, categorie: "" }), ["a-corriger"]],
    [
      "ancien CEJ sous bac + 2",
      qualifie({ niveau: 0, categorie: "C", ancienCoordinateurCej: true }),
      ["a-corriger"],
    ],
    [
      "ancien CEJ en formation qualifiante",
      qualifie({ niveau: 0, categorie: "C", ancienCoordinateurCej: true, formation: "qualifiante" }),
      ["information"],
    ],
    ["diplôme hors animation", qualifie({ categorie: "", animationDeProjet: false }), ["a-discuter"]],
    [
      "ancien CEJ, diplôme hors animation",
      qualifie({ categorie: "", animationDeProjet: false, ancienCoordinateurCej: true }),
      ["a-corriger"],
    ],
    [
      "ancien CEJ, diplôme hors animation, en formation complémentaire",
      qualifie({
        categorie: "",
        animationDeProjet: false,
        ancienCoordinateurCej: true,
        formation: "complementaire",
      }),
      [],
    ],
    [
      "recrutement de l’année sans avis de la Caf",
      { periodes: [{ nature: "presence", debut: "2024-09-01", fin: "", quotite: 0.7 }] },
      ["a-discuter"],
    ],
    [
      "recrutement de l’année, avis daté",
      {
        ...qualifie({ avisDeLaCaf: "2024-06-15" }),
        periodes: [{ nature: "presence", debut: "2024-09-01", fin: "", quotite: 0.7 }],
      },
      [],
    ],
  ])("%s", (_, changements, gravites) => {
    expect(resume(examiner([saine("p1", changements)]))).toEqual(gravites.map((g) => `R-ELIG-1 ${g} p1`));
  });

  test.each<[Employeur["lien"], readonly string[], readonly string[]]>([
    ["signataire", [], []],
    ["soutien-financier", ["a-discuter"], []],
    ["association", ["a-discuter"], ["a-discuter"]],
    ["aucun", ["bloquant"], ["bloquant"]],
    ["", ["a-corriger"], ["a-corriger"]],
  ])("employeur « %s » : %p, et %p au profil de la Charente", (lien, departemental, charente) => {
    const gravites = (profil: typeof CHARENTE) =>
      examiner([saine("p1")], { employeurs: [{ ...EMPLOYEUR, lien }], profil }).map(({ gravite }) => gravite);
    expect(gravites(DEPARTEMENTAL)).toEqual(departemental);
    expect(gravites(CHARENTE)).toEqual(charente);
  });

  test("ce que le document ne dit pas n’est jamais bloquant", () => {
    const constats = examiner(
      [saine("p1", { ...qualifie({ niveau: 0, categorie: "C" }), fonction: "direction" })],
      { profil: CHARENTE },
    );
    expect(resume(constats)).toEqual(["R-ELIG-1 a-discuter p1"]);
  });
});

test("R-SPPE-1 : la moitié au moins ; une part tue n’est qu’une information", () => {
  const part = (partSppe: number | null) => resume(examiner([saine("p1", { partSppe })]));
  expect(part(0.5)).toEqual([]);
  expect(part(0.49)).toEqual(["R-SPPE-1 a-discuter p1"]);
  expect(part(null)).toEqual(["R-SPPE-1 information p1"]);
});

test("R-VENT-1 : la clé fait 100 %, sans part négative, au bruit près", () => {
  const cle = (ventilation: FicheDePoste["ventilation"]) => resume(examiner([saine("p1", { ventilation })]));
  expect(cle({ "petite-enfance": 0.1, "enfance-jeunesse": 0.2, parentalite: 0.7 })).toEqual([]);
  expect(cle({ "petite-enfance": 0.9 })).toEqual(["R-VENT-1 a-corriger p1"]);
  expect(cle({ "petite-enfance": 1.2, parentalite: -0.2 })).toEqual(["R-VENT-1 a-corriger p1"]);
  expect(cle({})).toEqual(["R-VENT-1 information p1"]);
});

describe("R-PRES-1 : les périodes", () => {
  const avec = (...periodes: FicheDePoste["periodes"][number][]) =>
    resume(examiner([saine("p1", { periodes })]));
  const presence = { nature: "presence", debut: "2020-01-01", fin: "2024-03-09", quotite: 0.7 } as const;
  test("une maladie pendant une présence, une vacance après : rien à dire", () =>
    expect(
      avec(
        presence,
        { nature: "maladie", debut: "2024-02-01", fin: "2024-02-20" },
        { nature: "vacance", debut: "2024-03-10", fin: "", information: "2024-03-12" },
      ),
    ).toEqual([]));
  test.each<[string, FicheDePoste["periodes"][number], string]>([
    ["une date qui n’existe pas", { nature: "maladie", debut: "2024-02-30", fin: "" }, "a-corriger"],
    ["une fin avant le début", { nature: "maladie", debut: "2024-02-10", fin: "2024-02-01" }, "a-corriger"],
    ["deux présences qui se recouvrent", { ...presence, debut: "2024-01-01" }, "a-corriger"],
    [
      "un poste tenu et vacant",
      { nature: "vacance", debut: "2024-03-01", fin: "", information: "" },
      "a-corriger",
    ],
  ])("%s", (_, periode, gravite) => expect(avec(presence, periode)).toEqual([`R-PRES-1 ${gravite} p1`]));
});

test("R-COF-1 : sans Cof de coordination en cours avec l’employeur", () => {
  expect(resume(examiner([saine("p1")], { cofs: [] }))).toEqual(["R-COF-1 a-corriger"]);
});

test("le plus grave d’abord ; chaque constat est une phrase qui dit d’où vient sa règle", () => {
  const constats = examiner(
    [saine("p1", { fonction: "direction", partSppe: null, ventilation: { "petite-enfance": 0.5 } })],
    { postes: [{ ...pilote, quotite: 0.2 }], cofs: [] },
  );
  expect(constats.map(({ gravite }) => gravite)).toEqual([
    "bloquant",
    "a-corriger",
    "a-corriger",
    "a-corriger",
    "information",
  ]);
  for (const { phrase, source } of constats) {
    expect(phrase).toMatch(/^\p{Lu}.*\.$/u);
    expect(phrase).not.toMatch(/[^\u00a0\u202f][:;?!%]|'/u);
    expect(source).not.toBe("");
  }
});
