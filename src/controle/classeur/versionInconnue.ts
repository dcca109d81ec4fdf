import { controleDeLecture } from "../commun/controleDeLecture";

/** Une feuille qui ne se lit pas : rien de ce qu'elle porte n'est contrôlé. */
export const VERSION_INCONNUE = controleDeLecture({
  identifiant: "C-VERSION-1",
  titre: "Feuille d’une version plus récente du complément",
  roles: ["gestion"],
  codes: ["version-inconnue"],
  domaine: "",
  regle: "",
  dire: () => ({ gravite: "bloquant", geste: "Mettre le complément à jour, puis relire le classeur." }),
});
