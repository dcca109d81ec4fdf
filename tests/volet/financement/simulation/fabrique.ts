import { chargerProfil } from "../../../../src/donnees";
import type { ASimuler } from "../../../../src/volet/financement/simulation/derouler";
import type {
  ChangementSaisi,
  RevalorisationSaisie,
  ScenarioSaisi,
} from "../../../../src/volet/financement/simulation/saisie";
import { dossier, fiche, finance, financement, poste } from "../../../domaine/financement/outils/dossiers";

const p1 = poste("p1", 1);
const p2 = poste("p2", 0.5);

/** Une CTG de 2021 à 2025, 28 000 € par an chez deux employeurs, un barème de 24 000 € chaque année. */
export const A_SIMULER: ASimuler = {
  dossier: dossier([p1, p2], [fiche(p1), fiche(p2, { employeur: "e2" })]),
  profil: chargerProfil("profil-departemental"),
  financement: financement({
    employeurs: [
      finance({ montantDu: 18000, etpSoutenus: 1, etpPrecedenteCtg: 1 }),
      finance({ employeur: "e2", forfaitGele: 20000, etpPrecedenteCtg: 0.5 }),
    ],
    couts: [
      { poste: "p1", montant: 48000 },
      { poste: "p2", montant: 24000 },
    ],
    baremes: [2021, 2022, 2023, 2025].map((annee) => ({
      code: "nouvel-etp" as const,
      annee,
      valeur: 24000,
      source: "Barème fictif",
    })),
  }),
};

export const scenario = (partie: Partial<ScenarioSaisi> = {}): ScenarioSaisi => ({
  identifiant: "1",
  nom: "Scénario\u00a01",
  changements: [],
  revalorisations: [],
  lisses: [],
  ...partie,
});

export const changement = (partie: Partial<ChangementSaisi> = {}): ChangementSaisi => ({
  cle: "1",
  employeur: "e1",
  annee: 2023,
  sens: "ajout",
  nature: "nouveau",
  etp: "0,5",
  coutParEtp: "",
  ...partie,
});

export const revalorisation = (partie: Partial<RevalorisationSaisie> = {}): RevalorisationSaisie => ({
  cle: "1",
  employeur: "e1",
  annee: 2024,
  forfaitVise: "24\u00a0000",
  voie: "offre-de-service",
  contrepartie: "Un relais petite enfance de plus",
  validationDeLaCnaf: "15/11/2023",
  ...partie,
});
