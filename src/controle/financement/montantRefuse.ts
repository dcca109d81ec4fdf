import { refus } from "../../domaine/financement/constats/refus";
import { controleDUneRegle } from "../commun/duFinancement";

/** Chaque montant que rien ne permet de calculer dit pourquoi (R-FORFAIT-1 à 3, R-COFI-1, R-DIAG-1, R-INGE-1). */
export const MONTANT_REFUSE = controleDUneRegle({
  identifiant: "C-FIN-2",
  titre: "Montant qui ne se calcule pas",
  regle: refus,
  geste: "Compléter la saisie, onglet Financement.",
});
