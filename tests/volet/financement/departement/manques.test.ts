import { calculerFinancementDepartemental } from "../../../../src/domaine/financement/departemental/calculerFinancementDepartemental";
import {
  DOSSIER_DEPARTEMENTAL_VIDE,
  type CooperationDepartementale,
  type DossierDepartemental,
  type IngenierieDepartementale,
} from "../../../../src/domaine/financement/departemental/dossierDepartemental";
import { manquesDuDepartement } from "../../../../src/volet/financement/departement/manques";

const INGENIERIE: IngenierieDepartementale = {
  identifiant: "i1",
  objet: "Étude",
  annee: 2024,
  diagnosticInitial: false,
  porteur: "partenaire",
  nomDuPorteur: "",
  autreFonds: "",
  depense: null,
};

const COOPERATION: CooperationDepartementale = {
  identifiant: "c1",
  objet: "Réseau",
  porteur: "conseil-departemental",
  nomDuPorteur: "",
  cofinancee: false,
  robuste: false,
  animeLeReseauCtg: false,
  pleinementMobilise: true,
  etpPetiteEnfance: 1,
  etpEnfanceJeunesse: 0,
  cof: "",
  bilan: "",
  coutReel: null,
};

const DOSSIER: DossierDepartemental = {
  ...DOSSIER_DEPARTEMENTAL_VIDE,
  debutSdsf: "2022-01-01",
  finSdsf: "2026-12-31",
  annee: 2024,
  ingenieries: [INGENIERIE],
  cooperations: [COOPERATION],
};

function lieux(change: Partial<DossierDepartemental>) {
  const departement = { ...DOSSIER, ...change };
  const manques = manquesDuDepartement(departement, calculerFinancementDepartemental(departement));
  return manques.map(({ sujet, destination }) => [
    sujet,
    destination?.vers === "element" ? destination.id : destination,
  ]);
}

test("un barème inconnu mène à l’ajout d’un barème, aide par aide", () => {
  expect(lieux({})).toEqual([
    ["Étude, 2024", "bareme-ajouter"],
    ["Réseau", "bareme-ajouter"],
  ]);
});

test("ce que toutes les aides attendent du dossier ne se dit qu’une fois, et mène à son champ", () => {
  expect(lieux({ debutSdsf: "", finSdsf: "" })).toEqual([["Le dossier", "champ-departement.debutSdsf"]]);
  expect(lieux({ finSdsf: "2021-12-31" })).toEqual([["Le dossier", "champ-departement.finSdsf"]]);
  expect(lieux({ annee: 2030, ingenieries: [] })).toEqual([["Le dossier", "champ-departement.annee"]]);
});

test("sans année financée, une ingénierie ne vaut pas 0 : l’année se demande", () => {
  expect(lieux({ annee: 0, cooperations: [] })).toEqual([["Le dossier", "champ-departement.annee"]]);
  expect(lieux({ annee: 0 })).toEqual([["Le dossier", "champ-departement.annee"]]);
  expect(lieux({ annee: 0, ingenieries: [], cooperations: [] })).toEqual([]);
});

test("une aide refusée pour elle-même mène au bouton qui la modifie", () => {
  expect(
    lieux({
      ingenieries: [{ ...INGENIERIE, porteur: "caf" }],
      cooperations: [{ ...COOPERATION, animeLeReseauCtg: true }],
    }),
  ).toEqual([
    ["Étude, 2024", "ingenierie-departementale-i1"],
    ["Réseau", "cooperation-c1"],
  ]);
});

test("l’ingénierie d’une autre année n’empêche pas le total", () => {
  expect(lieux({ ingenieries: [{ ...INGENIERIE, annee: 2023, porteur: "caf" }], cooperations: [] })).toEqual(
    [],
  );
});

test("le pilotage mène au champ qui ne convient pas", () => {
  const pilotage = { creditsInitiaux: -1, montantDemande: 0, etpInitiaux: 0, etpDemandes: 0, echeance: "" };
  const seul = { ingenieries: [], cooperations: [] };
  expect(lieux({ ...seul, pilotage })).toEqual([["Pilotage du SDSF", "champ-pilotage.creditsInitiaux"]]);
});
