import { controleDeLecture } from "../commun/controleDeLecture";

/** Deux exemplaires d'une de nos feuilles : un seul est lu. */
export const FEUILLE_EN_DOUBLE = controleDeLecture({
  identifiant: "C-FEUILLE-3",
  titre: "Feuille en double",
  roles: ["conseil", "gestion"],
  codes: ["grille-en-double", "feuille-en-double"],
  domaine: "",
  regle: "",
  // Une synthèse copiée pour la garder ne trompe personne ; une grille copiée, si.
  dire: ({ code }) => ({
    gravite: code === "grille-en-double" ? "a-corriger" : "information",
    geste: "Supprimer la copie, ou la déplacer dans un autre classeur.",
  }),
});
