import { CODES_D_UNE_REPONSE, controleDeLecture } from "../commun/controleDeLecture";
import { GESTION } from "../commun/roles";

/** Un dossier à part : ce qui s'y lit mal ne regarde pas la CTG. */
export const SAISIE_DU_DEPARTEMENT = controleDeLecture({
  identifiant: "C-DEP-1",
  titre: "Saisie non reconnue du dossier départemental",
  roles: GESTION,
  codes: CODES_D_UNE_REPONSE,
  domaine: "departement",
  regle: "",
  dire: () => ({ gravite: "a-corriger", geste: "Corriger la saisie dans «\u00a0CTG Département\u00a0»." }),
});
