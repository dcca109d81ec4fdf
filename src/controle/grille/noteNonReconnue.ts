import { controleDeLecture } from "../commun/controleDeLecture";
import { LES_DEUX } from "../commun/roles";

/** R-SCORE-4 : hors de l'échelle, ou tout autre chose qu'une note ; sa mission n'a plus de pourcentage. */
export const NOTE_NON_RECONNUE = controleDeLecture({
  identifiant: "C-NOTE-1",
  titre: "Note hors de l’échelle, ou non reconnue",
  roles: LES_DEUX,
  codes: ["note-non-reconnue"],
  domaine: "grille",
  regle: "R-SCORE-4",
  dire: () => ({ gravite: "bloquant", geste: "Corriger la note dans la grille." }),
});
