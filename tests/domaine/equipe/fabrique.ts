import type { Poste } from "../../../src/domaine/dossier/dossier";
import type { Employeur, FicheDePoste } from "../../../src/domaine/equipe/equipe";
import { chargerProfil } from "../../../src/donnees";

export const DEPARTEMENTAL = chargerProfil("profil-departemental");
export const CHARENTE = chargerProfil("charente");
export const NATIONAL = chargerProfil("national");

export const POSTE: Poste = {
  identifiant: "p1",
  prenom: "Camille",
  nom: "Exemple",
  libelle: "pilote",
  intitule: "Chargé des politiques éducatives",
  quotite: 0.7,
};

export const EMPLOYEUR: Employeur = {
  identifiant: "e1",
  nom: "Communauté d’agglomération de Grand Châtellerault",
  perimetre: "",
  lien: "signataire",
};

/** Une fiche sur laquelle aucune règle d'aucun profil n'a rien à dire. */
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
  ventilation: { "petite-enfance": 0.6, "enfance-jeunesse": 0.3, parentalite: 0.1 },
  periodes: [{ nature: "presence", debut: "2020-01-01", fin: "", quotite: 0.7 }],
};
