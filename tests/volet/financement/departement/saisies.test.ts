import type {
  CooperationDepartementale,
  IngenierieDepartementale,
} from "../../../../src/domaine/financement/departemental/dossierDepartemental";
import {
  COOPERATION_NEUVE,
  decrireLaCooperation,
  lireLaCooperation,
  saisieDeLaCooperation,
  validerLaCooperation,
} from "../../../../src/volet/financement/departement/saisies/cooperations";
import {
  lireLIdentite,
  saisieDeLIdentite,
  validerLIdentite,
} from "../../../../src/volet/financement/departement/saisies/identite";
import {
  decrireLIngenierie,
  ingenierieNeuve,
  lireLIngenierie,
  nommerLIngenierie,
  saisieDeLIngenierie,
  validerLIngenierie,
} from "../../../../src/volet/financement/departement/saisies/ingenieries";
import {
  lireLePilotage,
  saisieDuPilotage,
  validerLePilotage,
} from "../../../../src/volet/financement/departement/saisies/pilotage";

describe("l’identité", () => {
  const dite = {
    departement: "Département fictif",
    caf: "Caf fictive",
    debutSdsf: "2022-01-01",
    finSdsf: "2026-12-31",
    annee: 2024,
  };

  test("se montre et se relit ; vide, elle reste vide", () => {
    expect(lireLIdentite(saisieDeLIdentite(dite))).toEqual(dite);
    const vide = { departement: "", caf: "", debutSdsf: "", finSdsf: "", annee: 0 };
    expect(saisieDeLIdentite(vide).annee).toBe("");
    expect(lireLIdentite(saisieDeLIdentite(vide))).toEqual(vide);
    expect([...validerLIdentite(saisieDeLIdentite(vide))]).toEqual([]);
  });

  test("une date impossible, un SDSF à l’envers, une année illisible se disent", () => {
    const fautes = (champs: Partial<ReturnType<typeof saisieDeLIdentite>>) => [
      ...validerLIdentite({ ...saisieDeLIdentite(dite), ...champs }).keys(),
    ];
    expect(fautes({ debutSdsf: "31/02/2022" })).toEqual(["departement.debutSdsf"]);
    expect(fautes({ finSdsf: "31/12/2021" })).toEqual(["departement.finSdsf"]);
    expect(fautes({ annee: "24" })).toEqual(["departement.annee"]);
  });
});

describe("une ingénierie", () => {
  const dite: IngenierieDepartementale = {
    identifiant: "d1",
    objet: "Étude fictive",
    annee: 2024,
    diagnosticInitial: true,
    porteur: "partenaire",
    nomDuPorteur: "Conseil départemental fictif",
    autreFonds: "FPT",
    depense: 12500.5,
  };

  test("se montre et se relit", () => {
    const { identifiant: _, ...reste } = dite;
    expect(lireLIngenierie(saisieDeLIngenierie(dite))).toEqual(reste);
  });

  test("l’objet et l’année sont exigés, un coût doit se lire", () => {
    expect([...validerLIngenierie(ingenierieNeuve(0)).keys()]).toEqual([
      "ingenierie-departementale.objet",
      "ingenierie-departementale.annee",
    ]);
    expect([...validerLIngenierie({ ...saisieDeLIngenierie(dite), depense: "-5" }).keys()]).toEqual([
      "ingenierie-departementale.depense",
    ]);
  });

  test("se nomme et se décrit", () => {
    expect(nommerLIngenierie({ objet: " ", annee: 2024 })).toBe("Ingénierie sans objet, 2024");
    expect(decrireLIngenierie(dite)).toEqual([
      "Portée par Conseil départemental fictif, diagnostic initial.",
      "Prise en charge par le Fonds publics et territoires.",
      "Coût réel\u00a0: 12\u00a0500,50\u00a0€.",
    ]);
  });
});

describe("une coopération", () => {
  const dite: CooperationDepartementale = {
    identifiant: "d1",
    objet: "Réseau fictif",
    porteur: "association",
    nomDuPorteur: "Association fictive",
    cofinancee: true,
    robuste: false,
    animeLeReseauCtg: false,
    pleinementMobilise: false,
    etpPetiteEnfance: 0.5,
    etpEnfanceJeunesse: 0,
    cof: "2024-01-15",
    bilan: "",
    coutReel: null,
  };

  test("se montre et se relit ; ne rien dire de sa mobilisation n’est pas dire non", () => {
    const { identifiant: _, ...reste } = dite;
    expect(lireLaCooperation(saisieDeLaCooperation(dite))).toEqual(reste);
    expect(lireLaCooperation(COOPERATION_NEUVE).pleinementMobilise).toBeNull();
  });

  test("il lui faut un objet et des ETP", () => {
    expect([...validerLaCooperation(COOPERATION_NEUVE).keys()]).toEqual([
      "cooperation.objet",
      "cooperation.etpPetiteEnfance",
    ]);
    expect([...validerLaCooperation(saisieDeLaCooperation(dite)).keys()]).toEqual([]);
    const fautive = { ...saisieDeLaCooperation(dite), etpEnfanceJeunesse: "-1", cof: "hier" };
    expect([...validerLaCooperation(fautive).keys()]).toEqual([
      "cooperation.etpEnfanceJeunesse",
      "cooperation.cof",
    ]);
  });

  test("se décrit", () => {
    expect(decrireLaCooperation(dite)[1]).toBe(
      "Petite enfance\u00a0: 0,5\u00a0ETP\u00a0; enfance jeunesse\u00a0: 0\u00a0ETP.",
    );
  });
});

describe("le pilotage du SDSF", () => {
  const dit = {
    creditsInitiaux: 40000,
    montantDemande: 45000.5,
    etpInitiaux: 1,
    etpDemandes: 1.5,
    echeance: "2025-12-31",
  };

  test("se montre et se relit ; tout vide, il n’y en a pas", () => {
    expect(lireLePilotage(saisieDuPilotage(dit))).toEqual(dit);
    expect(lireLePilotage(saisieDuPilotage(null))).toBeNull();
    expect([...validerLePilotage(saisieDuPilotage(null))]).toEqual([]);
  });

  test("commencé, il lui faut ses deux montants", () => {
    const sansDemande = { ...saisieDuPilotage(dit), montantDemande: "" };
    expect([...validerLePilotage(sansDemande).keys()]).toEqual(["pilotage.montantDemande"]);
  });
});
