import type { Poste, Territoire } from "../../../../src/domaine/dossier/dossier";
import type { FicheDePoste } from "../../../../src/domaine/equipe/equipe";
import { chargerProfil, PROFILS } from "../../../../src/donnees";
import { REFERENTIEL } from "../../../../src/donnees/referentielLivre";
import { courrierDeVacance } from "../../../../src/domaine/equipe/ecrits/courrierDeVacance";
import { demandeDAvis } from "../../../../src/domaine/equipe/ecrits/demandeDAvis";
import { ficheDePoste } from "../../../../src/domaine/equipe/ecrits/ficheDePoste";

export const DEPARTEMENTAL = chargerProfil("profil-departemental");
export const NATIONAL = chargerProfil("national");

export const TERRITOIRE: Territoire = {
  nom: "Grand Châtellerault",
  caf: "Caf de la Vienne",
  debutCtg: "2019-12-31",
  finCtg: "2024-12-31",
};

export const EMPLOYEUR = "Communauté d’agglomération de Grand Châtellerault";

export const POSTE: Poste = {
  identifiant: "p1",
  prenom: "Camille",
  nom: "Exemple",
  libelle: "pilote",
  intitule: "Chargé des politiques éducatives",
  quotite: 0.7,
};

export const FICHE: FicheDePoste = {
  poste: "p1",
  employeur: "",
  thematiques: ["petite-enfance", "inclusion-handicap"],
  partSppe: 0.6,
  qualification: {
    niveau: 3,
    diplome: "Licence professionnelle",
    categorie: "A",
    animationDeProjet: true,
    ancienCoordinateurCej: false,
    formation: "",
    avisDeLaCaf: "",
  },
  fonction: "cooperation",
  heuresDeManagement: 0,
  heuresPrevues: 1125,
  salaireAffecte: 34567,
  ventilation: { "petite-enfance": 1 },
  periodes: [],
};

const RIEN = {
  territoire: { nom: "", caf: "", debutCtg: "", finCtg: "" },
  employeur: " ",
  poste: { ...POSTE, prenom: "", nom: "", intitule: " ", quotite: 0 },
  fiche: {
    ...FICHE,
    thematiques: [],
    partSppe: null,
    qualification: {
      ...FICHE.qualification,
      niveau: null,
      diplome: "",
      categorie: "",
      animationDeProjet: null,
    },
    heuresPrevues: null,
  },
} as const;

const TOUT = { territoire: TERRITOIRE, employeur: EMPLOYEUR, poste: POSTE, fiche: FICHE };

/** Chaque écrit, selon chaque profil livré, d'un dossier rempli et d'un dossier vide. */
export const TOUS_LES_ECRITS: readonly (readonly [nom: string, texte: string])[] = PROFILS.flatMap(
  (profil) => [
    ...ecrire(`complet, ${profil.identifiant}`, { ...TOUT, profil }, "2024-09-01"),
    ...ecrire(`vide, ${profil.identifiant}`, { ...RIEN, profil }, ""),
  ],
);

type Donnees = Pick<
  Parameters<typeof demandeDAvis>[0],
  "territoire" | "employeur" | "poste" | "fiche" | "profil"
>;

function ecrire(nom: string, donnees: Donnees, date: string): [string, string][] {
  const periode = { nature: "vacance", debut: date, fin: "", information: date } as const;
  return [
    [`courrier de vacance ${nom}`, courrierDeVacance({ ...donnees, periode, annee: 2024 })],
    [`demande d’avis ${nom}`, demandeDAvis({ ...donnees, arrivee: date, invitationAuJury: true })],
    [`fiche de poste ${nom}`, ficheDePoste({ ...donnees, referentiel: REFERENTIEL, arrivee: date })],
  ];
}
