import { controleDeLecture } from "../commun/controleDeLecture";
import { CONSEIL } from "../commun/roles";

/** R-IND-1 : un indicateur qui se compte, et autre chose qu'un nombre. */
export const NOMBRE_NON_RECONNU = controleDeLecture({
  identifiant: "C-IND-1",
  titre: "Indicateur sans nombre lisible",
  roles: CONSEIL,
  codes: ["nombre-non-reconnu"],
  domaine: "grille",
  regle: "R-IND-1",
  dire: () => ({ gravite: "a-corriger", geste: "Corriger le nombre de l’indicateur dans la grille." }),
});
