import { DOSSIER_DEPARTEMENTAL_VIDE } from "../../../../src/domaine/financement/departemental/dossierDepartemental";
import {
  ajouterCooperation,
  ajouterIngenierie,
  changerLIdentite,
  ouvrirLeDepartement,
  poserLePilotage,
  surLeDepartement,
} from "../../../../src/domaine/financement/departemental/gestes";
import { ajouterBareme } from "../../../../src/domaine/financement/gestes";
import { demarrerHote, type HoteSansEcran } from "../../../../src/hote/sansEcran";
import { batir, dossierLu, faire } from "../../../classeur/outils/petitClasseur";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeEach(() => {
  hote = demarrerHote();
});

afterEach(() => {
  hote.arreter();
});

test("l’ouvrir fait naître sa feuille, et elle seule ; ce qui s’y enregistre se relit", async () => {
  await batir();
  const avant = await dossierLu();
  const { feuilles } = await faire(ouvrirLeDepartement);
  expect(feuilles).toEqual(["CTG Département"]);
  expect(await dossierLu()).toEqual({ ...avant, departement: DOSSIER_DEPARTEMENTAL_VIDE });

  const identite = {
    departement: "Département fictif",
    caf: "Caf fictive",
    debutSdsf: "2022-01-01",
    finSdsf: "2026-12-31",
    annee: 2024,
  };
  const ingenierie = {
    objet: "Étude fictive",
    annee: 2024,
    diagnosticInitial: true,
    porteur: "partenaire",
    nomDuPorteur: "Conseil départemental fictif",
    autreFonds: "",
    depense: 25000,
  } as const;
  const cooperation = {
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
    bilan: "",
    coutReel: 41250.75,
  } as const;
  const bareme = {
    code: "cooperation-departementale",
    annee: 2024,
    valeur: 30000,
    source: "Circulaire fictive",
  } as const;
  const pilotage = {
    creditsInitiaux: 40000,
    montantDemande: 30000,
    etpInitiaux: 1,
    etpDemandes: 1,
    echeance: "2025-12-31",
  };
  for (const geste of [
    changerLIdentite(identite),
    ajouterIngenierie(ingenierie),
    ajouterCooperation(cooperation),
    ajouterBareme(bareme),
    poserLePilotage(pilotage),
  ])
    await faire(surLeDepartement(geste));
  const { departement } = await dossierLu();
  expect(departement).toEqual({
    ...DOSSIER_DEPARTEMENTAL_VIDE,
    ...identite,
    ingenieries: [{ identifiant: "d1", ...ingenierie }],
    cooperations: [{ identifiant: "d1", ...cooperation }],
    baremes: [bareme],
    pilotage,
  });
});

test("l’ouverture ne s’annule pas, sa feuille est née ; la saisie qui suit, si", async () => {
  await batir();
  expect((await faire(ouvrirLeDepartement)).annulation).toBeNull();
  const { annulation } = await faire(surLeDepartement(changerLIdentite({ annee: 2024 })));
  if (annulation === null) throw new Error("La saisie ne s’annule pas.");
  await faire(annulation);
  expect((await dossierLu()).departement).toEqual(DOSSIER_DEPARTEMENTAL_VIDE);
});
