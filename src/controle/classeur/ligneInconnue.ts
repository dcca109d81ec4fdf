import { controleDeLecture } from "../commun/controleDeLecture";

/** L'identifiant d'une ligne n'est pas du modèle : d'une autre grille, ou d'une version plus récente. */
export const LIGNE_INCONNUE = controleDeLecture({
  identifiant: "C-LIGNE-2",
  titre: "Activité ou indicateur inconnu du modèle",
  roles: ["conseil"],
  codes: ["activite-inconnue"],
  domaine: "",
  regle: "R-GRILLE-6",
  dire: () => ({
    gravite: "a-corriger",
    geste: "Supprimer cette ligne, ou mettre à jour le complément si la Caf a changé de modèle.",
  }),
});
