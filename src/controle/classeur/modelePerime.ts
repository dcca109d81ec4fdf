import { controleDeLecture } from "../commun/controleDeLecture";

/** La grille se lit par la copie du modèle que le classeur garde. */
export const MODELE_PERIME = controleDeLecture({
  identifiant: "C-MODELE-1",
  titre: "Modèle de grille périmé",
  roles: ["conseil"],
  codes: ["modele-ancien"],
  domaine: "",
  regle: "R-GRILLE-6",
  dire: () => ({
    gravite: "a-discuter",
    geste: "Passer la grille au modèle actuel depuis le volet, ou convenir avec la Caf de garder celle-ci.",
  }),
});
