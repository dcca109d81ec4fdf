import { forfaitGele } from "../../domaine/financement/constats/forfaitGele";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-FORFAIT-2. */
export const FORFAIT_FIXE = controleDUneRegle({
  identifiant: "C-FIN-4",
  titre: "Forfait fixé et gelé",
  regle: forfaitGele,
  geste: "Corriger le montant dû ou le forfait notifié, onglet Financement.",
});
