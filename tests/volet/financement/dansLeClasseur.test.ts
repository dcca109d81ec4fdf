import { FINANCEMENT_VIDE, financementVideDeLEmployeur } from "../../../src/domaine/financement/financement";
import {
  ajouterBareme,
  changerLEmployeurFinance,
  ouvrirLeFinancement,
  poserLeDiagnostic,
  poserLesCouts,
  surLeFinancement,
} from "../../../src/domaine/financement/gestes";
import { demarrerHote, type HoteSansEcran } from "../../../src/hote/sansEcran";
import { batir, dossierLu, faire, PETIT_DOSSIER } from "../../classeur/outils/petitClasseur";
import { NOUVEL_ETP_2025 } from "../../domaine/financement/outils/dossiers";

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeEach(() => {
  hote = demarrerHote();
});

afterEach(() => {
  hote.arreter();
});

test("ouvrir le financement fait naître ses trois feuilles ; ce qui s’y enregistre se relit", async () => {
  await batir();
  const { feuilles } = await faire(ouvrirLeFinancement);
  expect(feuilles).toEqual(expect.arrayContaining(["CTG Paramètres", "CTG Financement", "CTG Budget"]));
  expect((await dossierLu()).financement).toEqual(FINANCEMENT_VIDE);

  const [{ identifiant: poste = "" } = {}] = PETIT_DOSSIER.postes;
  const employeur = PETIT_DOSSIER.equipe.employeurs[0]?.identifiant ?? "";
  const dit = { anneeDuMontant: 2023, montantDu: 22300.5, etpSoutenus: 1, source: "Convention fictive" };
  await faire(surLeFinancement(changerLEmployeurFinance(employeur, dit)));
  await faire(surLeFinancement(poserLesCouts(new Map([[poste, 41250.75]]))));
  await faire(surLeFinancement(ajouterBareme(NOUVEL_ETP_2025)));
  await faire(surLeFinancement(poserLeDiagnostic({ depense: 12000, annee: 2024 })));
  expect((await dossierLu()).financement).toEqual({
    ...FINANCEMENT_VIDE,
    employeurs: [{ ...financementVideDeLEmployeur(employeur), ...dit }],
    couts: [{ poste, montant: 41250.75 }],
    baremes: [NOUVEL_ETP_2025],
    diagnostic: { depense: 12000, annee: 2024 },
  });
});

test("l’ouverture ne s’annule pas, ses feuilles sont nées ; la saisie qui suit, si", async () => {
  await batir();
  expect((await faire(ouvrirLeFinancement)).annulation).toBeNull();
  const { annulation } = await faire(surLeFinancement(poserLeDiagnostic({ depense: 12000, annee: 2024 })));
  if (annulation === null) throw new Error("La saisie ne s’annule pas.");
  await faire(annulation);
  expect((await dossierLu()).financement).toEqual(FINANCEMENT_VIDE);
});
