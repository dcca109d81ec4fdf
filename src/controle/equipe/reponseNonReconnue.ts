import { CODES_D_UNE_REPONSE, controleDeLecture } from "../commun/controleDeLecture";
import { GESTION } from "../commun/roles";

const GESTES: { readonly [cle: string]: string | undefined } = {
  "mode-emploi": "Corriger la réponse, onglet Dossier.",
  previsionnel: "Corriger le nombre dans «\u00a0CTG Prévisionnel\u00a0».",
};

/** Une réponse de l'identité du dossier ou de l'équipe qui manque, ou que l'on ne sait pas lire. */
export const REPONSE_NON_RECONNUE = controleDeLecture({
  identifiant: "C-EQUIPE-1",
  titre: "Réponse manquante ou non reconnue dans le dossier ou l’équipe",
  roles: GESTION,
  codes: CODES_D_UNE_REPONSE,
  domaine: "equipe",
  regle: "",
  dire: (_, cle) => ({
    gravite: "a-corriger",
    geste: GESTES[cle] ?? "Compléter la réponse, onglet Équipe.",
  }),
});
