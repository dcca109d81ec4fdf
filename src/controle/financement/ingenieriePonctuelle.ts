import { ingenieries } from "../../domaine/financement/constats/ingenieries";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-INGE-1, R-COUT-1. */
export const INGENIERIE_PONCTUELLE = controleDUneRegle({
  identifiant: "C-FIN-11",
  titre: "Ingénierie",
  regle: ingenieries,
  geste: "Revoir l’ingénierie, onglet Financement.",
});
