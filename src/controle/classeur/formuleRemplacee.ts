import { direValeur } from "../../domaine/saisie/direValeur";
import { controleDEcarts } from "../ecarts/controleDEcarts";
import { estUnResultat, regleDuResultat } from "../ecarts/estUnResultat";

/** Une valeur écrite à la place d'une formule ne suit plus rien : un pourcentage figé ment dès la note suivante. */
export const FORMULE_REMPLACEE = controleDEcarts({
  identifiant: "C-FORMULE-1",
  titre: "Formule remplacée par une valeur",
  roles: ["conseil", "gestion"],
  nature: "formule-remplacee",
  gravite: (ecart) => (estUnResultat(ecart) ? "bloquant" : "a-corriger"),
  regle: regleDuResultat,
  geste: "Annuler la saisie, ou reconstruire les feuilles depuis le volet\u00a0: la formule revient.",
  phrase: ({ montre }) =>
    montre === ""
      ? "La formule de cette cellule a été effacée."
      : `${direValeur(montre)} a été écrit à la place de la formule de cette cellule\u00a0: elle ne suit plus ce que l’on saisit.`,
  phraseDEnsemble: (nombre) =>
    `${nombre} formules de cette feuille ont été remplacées par des valeurs\u00a0: elles ne suivent plus ce que l’on saisit.`,
});
