import { convergence } from "../../domaine/financement/constats/convergence";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-FORFAIT-5. */
export const FORFAIT_SOUS_LE_PLAFOND = controleDUneRegle({
  identifiant: "C-FIN-12",
  titre: "Convergence possible",
  regle: convergence,
  geste: "Simuler la revalorisation, onglet Financement.",
});
