import { CODES_D_UNE_REPONSE, controleDeLecture } from "../commun/controleDeLecture";
import { LES_DEUX } from "../commun/roles";

/** Un état, une date, un avis que l'on ne sait pas lire. Une note partagée se dit à part. */
export const SUIVI_NON_RECONNU = controleDeLecture({
  identifiant: "C-INSTRUCTION-1",
  titre: "Réponse non reconnue de l’échange, de la conclusion ou du contrôle",
  roles: LES_DEUX,
  codes: CODES_D_UNE_REPONSE.filter((code) => code !== "note-non-reconnue"),
  domaine: "instruction",
  regle: "R-ETAT-1",
  dire: () => ({ gravite: "a-corriger", geste: "Corriger la réponse dans la feuille." }),
});
