import { references } from "../../domaine/financement/constats/references";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-EMP-1. */
export const SAISIE_HORS_EQUIPE = controleDUneRegle({
  identifiant: "C-FIN-3",
  titre: "Saisie d’un employeur ou d’un poste que l’équipe n’a pas",
  regle: references,
  geste: "Rendre l’employeur ou le poste à l’équipe, ou effacer sa saisie, onglet Financement.",
});
