import { CODES_D_UNE_REPONSE, controleDeLecture } from "../commun/controleDeLecture";
import { CONSEIL } from "../commun/roles";

/** Une date, un type, un poste que l'on ne sait pas lire : la ligne ne compte pas où elle devrait. */
export const LIGNE_NON_RECONNUE = controleDeLecture({
  identifiant: "C-JOURNAL-1",
  titre: "Réponse non reconnue du journal ou du plan d’action",
  roles: CONSEIL,
  codes: CODES_D_UNE_REPONSE,
  domaine: "activite",
  regle: "R-JOURNAL-1",
  dire: () => ({ gravite: "a-corriger", geste: "Corriger la ligne, onglet Journal." }),
});
