import { CODES_D_UNE_REPONSE, controleDeLecture } from "../commun/controleDeLecture";
import { GESTION } from "../commun/roles";

/** Un barème, un montant, une année que l'on ne sait pas lire n'entre pas dans le calcul. */
export const SAISIE_NON_RECONNUE = controleDeLecture({
  identifiant: "C-FIN-1",
  titre: "Saisie non reconnue du financement ou du budget",
  roles: GESTION,
  codes: CODES_D_UNE_REPONSE,
  domaine: "financement",
  regle: "",
  dire: () => ({ gravite: "a-corriger", geste: "Corriger la saisie, onglet Financement." }),
});
