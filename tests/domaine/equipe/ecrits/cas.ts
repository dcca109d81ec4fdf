import type { Territoire } from "../../../../src/domaine/dossier/dossier";
import { PROFILS } from "../../../../src/donnees";
import { REFERENTIEL } from "../../../../src/donnees/referentielLivre";
import { courrierDeVacance } from "../../../../src/domaine/equipe/ecrits/courrierDeVacance";
import { demandeDAvis } from "../../../../src/domaine/equipe/ecrits/demandeDAvis";
import { ficheDePoste } from "../../../../src/domaine/equipe/ecrits/ficheDePoste";
import { EMPLOYEUR as PREMIER_EMPLOYEUR, FICHE, POSTE } from "../fabrique";

export const TERRITOIRE: Territoire = {
  nom: "Grand Châtellerault",
  caf: "Caf de la Vienne",
  debutCtg: "2019-12-31",
  finCtg: "2024-12-31",
};

export const EMPLOYEUR = PREMIER_EMPLOYEUR.nom;

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
