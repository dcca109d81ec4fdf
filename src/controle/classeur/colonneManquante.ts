import { controleDeLecture } from "../commun/controleDeLecture";

/** Ce qui était dans la colonne ne se lit plus. */
export const COLONNE_MANQUANTE = controleDeLecture({
  identifiant: "C-COLONNE-1",
  titre: "Colonne manquante",
  roles: ["conseil", "gestion"],
  codes: ["colonne-manquante"],
  domaine: "",
  regle: "",
  dire: () => ({
    gravite: "bloquant",
    geste: "Annuler la suppression de la colonne, ou reconstruire les feuilles depuis le volet.",
  }),
});
