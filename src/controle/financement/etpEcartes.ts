import { ecartsDEtp } from "../../domaine/financement/constats/ecartsDEtp";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-FORFAIT-1. */
export const ETP_ECARTES = controleDUneRegle({
  identifiant: "C-FIN-5",
  titre: "ETP écartés par le plafond",
  regle: ecartsDEtp,
  geste: "Revoir les ETP pris en compte avec la Caf, onglet Financement.",
});
