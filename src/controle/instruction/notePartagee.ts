import { controleDeLecture } from "../commun/controleDeLecture";
import { CONSEIL } from "../commun/roles";

/** R-ETAT-1, R-SCORE-4 : une note partagée, ou une contre-note, hors de l'échelle. */
export const NOTE_PARTAGEE = controleDeLecture({
  identifiant: "C-INSTRUCTION-2",
  titre: "Note partagée hors de l’échelle, ou non reconnue",
  roles: CONSEIL,
  codes: ["note-non-reconnue"],
  domaine: "instruction",
  regle: "R-SCORE-4",
  dire: () => ({ gravite: "a-corriger", geste: "Corriger la note partagée dans la feuille de l’échange." }),
});
