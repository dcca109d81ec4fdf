import { controleDeLecture } from "../commun/controleDeLecture";
import { LES_DEUX } from "../commun/roles";

/** Ce qui empêche de tout lire, ou de tout montrer : le reste du contrôle ne dit alors pas tout. */
export const LECTURE_INCOMPLETE = controleDeLecture({
  identifiant: "C-LECTURE-1",
  titre: "Classeur qui ne se lit pas en entier",
  roles: LES_DEUX,
  codes: ["modele-inconnu", "autres-constats"],
  domaine: "",
  regle: "",
  dire: ({ code }) => ({
    gravite: code === "modele-inconnu" ? "bloquant" : "information",
    geste: "Corriger ce qui est déjà dit, puis relire le classeur.",
  }),
});
