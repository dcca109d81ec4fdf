import { controleDeLecture } from "../commun/controleDeLecture";
import { LES_DEUX } from "../commun/roles";

/** Une grille que le classeur annonce et n'a plus : ses notes sont perdues pour l'instruction. */
export const GRILLE_MANQUANTE = controleDeLecture({
  identifiant: "C-GRILLE-2",
  titre: "Grille absente du classeur",
  roles: LES_DEUX,
  codes: ["grille-manquante"],
  domaine: "",
  regle: "R-GRILLE-1",
  dire: () => ({
    gravite: "bloquant",
    geste: "Annuler la suppression de la feuille, ou la reprendre d’une copie du classeur.",
  }),
});
