import { identifiantDeLigne } from "./identifiants";

/** Les rôles des colonnes, dans leur ordre ; ceux d'un `Poste`, puis ce qui s'en déduit. */
export const ROLES_DES_POSTES = {
  libelle: "libelle",
  intitule: "intitule",
  prenom: "prenom",
  nom: "nom",
  quotite: "quotite",
  signal: "signal",
  titulaire: "titulaire",
  etiquette: "etiquette",
} as const;

/** L'identifiant de la ligne au-dessous de laquelle viennent les postes. */
export const LIGNE_DES_TITRES = identifiantDeLigne("titres", "");
