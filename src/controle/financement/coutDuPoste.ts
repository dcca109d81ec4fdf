import { couts } from "../../domaine/financement/constats/couts";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-COUT-1. */
export const COUT_DU_POSTE = controleDUneRegle({
  identifiant: "C-FIN-7",
  titre: "Coût réel et financement au-dessus du coût",
  regle: couts,
  geste: "Vérifier le coût réel du poste, onglet Financement.",
});
