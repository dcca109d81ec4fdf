import { controleDeLecture } from "../commun/controleDeLecture";

/** Une formule de l'utilisateur, dans une cellule à saisir, dont le fichier ne garde pas la valeur. */
export const FORMULE_SANS_VALEUR = controleDeLecture({
  identifiant: "C-VALEUR-2",
  titre: "Réponse calculée sans valeur",
  roles: ["conseil", "gestion"],
  codes: ["formule-sans-valeur"],
  domaine: "",
  regle: "",
  dire: () => ({
    gravite: "a-corriger",
    geste: "Ouvrir le classeur dans Excel, l’enregistrer, puis le relire.",
  }),
});
