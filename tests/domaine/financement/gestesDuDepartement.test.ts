import type { Dossier } from "../../../src/domaine/dossier/dossier";
import {
  DOSSIER_DEPARTEMENTAL_VIDE,
  type DossierDepartemental,
} from "../../../src/domaine/financement/departemental/dossierDepartemental";
import {
  ajouterCooperation,
  ajouterIngenierie,
  changerCooperation,
  changerIngenierie,
  changerLIdentite,
  ouvrirLeDepartement,
  poserLePilotage,
  retirerCooperation,
  retirerIngenierie,
  surLeDepartement,
  type CooperationNeuve,
  type GesteDuDepartement,
  type IngenierieNeuve,
} from "../../../src/domaine/financement/departemental/gestes";
import type { BaremeSaisi } from "../../../src/domaine/financement/financement";
import { ajouterBareme, remplacerBareme, retirerBareme } from "../../../src/domaine/financement/gestes";
import { EXEMPLE } from "../../../src/donnees";

const avec = (departement: DossierDepartemental | null): Dossier => ({ ...EXEMPLE.dossier, departement });

function faire(geste: GesteDuDepartement, depart = DOSSIER_DEPARTEMENTAL_VIDE): DossierDepartemental {
  const suivant = geste(depart);
  if (suivant === null) throw new Error("Le geste n’a pas abouti.");
  return suivant;
}

const INGENIERIE: IngenierieNeuve = {
  objet: "Étude fictive",
  annee: 2024,
  diagnosticInitial: false,
  porteur: "partenaire",
  nomDuPorteur: "Conseil départemental fictif",
  autreFonds: "",
  depense: null,
};

const COOPERATION: CooperationNeuve = {
  objet: "Réseau fictif",
  porteur: "conseil-departemental",
  nomDuPorteur: "",
  cofinancee: false,
  robuste: false,
  animeLeReseauCtg: false,
  pleinementMobilise: null,
  etpPetiteEnfance: 0.5,
  etpEnfanceJeunesse: 0,
  cof: "",
  bilan: "",
  coutReel: null,
};

const BAREME: BaremeSaisi = {
  code: "cooperation-departementale",
  annee: 2024,
  valeur: 30000,
  source: "Circulaire fictive",
};

test("il s’ouvre vide ; déjà ouvert, il reste ce qu’il est ; la CTG n’y change rien", () => {
  expect(ouvrirLeDepartement(avec(null))).toEqual(avec(DOSSIER_DEPARTEMENTAL_VIDE));
  const dit = { ...DOSSIER_DEPARTEMENTAL_VIDE, departement: "Département fictif" };
  expect(ouvrirLeDepartement(avec(dit))).toEqual(avec(dit));
});

test("absent, aucun geste ne s’y fait", () => {
  const geste = surLeDepartement(changerLIdentite({ annee: 2024 }));
  expect(geste(avec(null))).toBeNull();
  expect(geste(avec(DOSSIER_DEPARTEMENTAL_VIDE))).toEqual(
    avec({ ...DOSSIER_DEPARTEMENTAL_VIDE, annee: 2024 }),
  );
  expect(surLeDepartement(() => null)(avec(DOSSIER_DEPARTEMENTAL_VIDE))).toBeNull();
});

test("son identité change champ par champ", () => {
  const avecDates = faire(changerLIdentite({ debutSdsf: "2022-01-01", finSdsf: "2026-12-31" }));
  expect(faire(changerLIdentite({ caf: "Caf fictive" }), avecDates)).toMatchObject({
    caf: "Caf fictive",
    debutSdsf: "2022-01-01",
  });
});

test("une ingénierie s’ajoute sous un identifiant libre, change, se retire ; disparue, elle ne renaît pas", () => {
  const deux = faire(ajouterIngenierie(INGENIERIE), faire(ajouterIngenierie(INGENIERIE)));
  const [premiere, seconde] = deux.ingenieries.map(({ identifiant }) => identifiant);
  expect(premiere).not.toBe(seconde);
  // Les lignes vides de la feuille sont i1, i2… : une ligne commencée à la main n'est pas recouverte.
  expect(premiere).not.toMatch(/^i\d/);
  const changee = faire(changerIngenierie(seconde ?? "", { depense: 8000 }), deux);
  expect(changee.ingenieries.map(({ depense }) => depense)).toEqual([null, 8000]);
  expect(changerIngenierie("inconnue", { depense: 1 })(deux)).toBeNull();
  expect(faire(retirerIngenierie(premiere ?? ""), deux).ingenieries).toHaveLength(1);
});

test("une coopération de même", () => {
  const une = faire(ajouterCooperation(COOPERATION));
  const [{ identifiant = "" } = {}] = une.cooperations;
  expect(faire(changerCooperation(identifiant, { pleinementMobilise: true }), une).cooperations).toEqual([
    { identifiant, ...COOPERATION, pleinementMobilise: true },
  ]);
  expect(changerCooperation("inconnue", {})(une)).toBeNull();
  expect(faire(retirerCooperation(identifiant), une)).toEqual(DOSSIER_DEPARTEMENTAL_VIDE);
});

test("le pilotage se pose et se retire", () => {
  const pilotage = { creditsInitiaux: 1, montantDemande: 2, etpInitiaux: 0, etpDemandes: 0, echeance: "" };
  const pose = faire(poserLePilotage(pilotage));
  expect(pose.pilotage).toEqual(pilotage);
  expect(faire(poserLePilotage(null), pose)).toEqual(DOSSIER_DEPARTEMENTAL_VIDE);
});

test("ses barèmes suivent les mêmes gestes que ceux d’une CTG", () => {
  const un = faire(ajouterBareme(BAREME));
  expect(un.baremes).toEqual([BAREME]);
  expect(ajouterBareme({ ...BAREME, valeur: 1 })(un)).toBeNull();
  const corrige = faire(remplacerBareme(BAREME, { ...BAREME, valeur: 31000 }), un);
  expect(corrige.baremes).toEqual([{ ...BAREME, valeur: 31000 }]);
  expect(retirerBareme(BAREME)(corrige)).toBeNull();
  expect(faire(retirerBareme(BAREME), un)).toEqual(DOSSIER_DEPARTEMENTAL_VIDE);
});
