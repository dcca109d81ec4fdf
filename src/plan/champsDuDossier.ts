import { identifiantDeLigne } from "./identifiants";

/** Les champs du dossier que la feuille porte, lisibles même quand la partie XML a été effacée. */
export const CHAMPS_DU_DOSSIER = [
  "territoire",
  "caf",
  "debutCtg",
  "finCtg",
  "annee",
  "employeur",
  "modele",
  "versionDuModele",
  "profil",
  "mention",
] as const;

export type ChampDuDossier = (typeof CHAMPS_DU_DOSSIER)[number];

export const LIBELLES_DU_DOSSIER: Readonly<Record<ChampDuDossier, string>> = {
  territoire: "Territoire",
  caf: "Caf",
  debutCtg: "Début de la CTG",
  finCtg: "Fin de la CTG",
  annee: "Année évaluée",
  employeur: "Employeur",
  modele: "Modèle de grille",
  versionDuModele: "Version du modèle",
  profil: "Profil de Caf",
  mention: "Mention",
};

/** Le rôle de la colonne où se lisent les valeurs du dossier. */
export const COLONNE_DES_VALEURS_DU_DOSSIER = "valeur";

export function estUneDate(champ: ChampDuDossier): boolean {
  return champ === "debutCtg" || champ === "finCtg";
}

/**
 * Le 1er janvier 2000, calculé par le classeur : 36 526 depuis 1900, 35 064 depuis 1904. Office.js ne dit pas lequel
 * des deux calendriers le classeur suit.
 */
export const CALENDRIER = {
  ligne: identifiantDeLigne("calendrier", ""),
  role: "technique",
  formule: "=DATE(2000,1,1)",
  depuis1900: 36526,
  depuis1904: 35064,
} as const;
