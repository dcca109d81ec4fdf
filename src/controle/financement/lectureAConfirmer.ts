import { lectures } from "../../domaine/financement/constats/lectures";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-COFI-1. */
export const LECTURE_A_CONFIRMER = controleDUneRegle({
  identifiant: "C-FIN-8",
  titre: "Lecture à confirmer auprès de la Caf",
  regle: lectures,
  geste: "Choisir une lecture, ou la faire confirmer par la Caf, onglet Financement.",
});
