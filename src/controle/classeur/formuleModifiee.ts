import { controleDEcarts } from "../ecarts/controleDEcarts";
import { estUnResultat, regleDuResultat } from "../ecarts/estUnResultat";

/** Une autre formule à la place de la nôtre ; ce qu'une ligne insérée ou supprimée y change n'en est pas une. */
export const FORMULE_MODIFIEE = controleDEcarts({
  identifiant: "C-FORMULE-2",
  titre: "Formule modifiée",
  roles: ["conseil", "gestion"],
  nature: "formule-modifiee",
  gravite: (ecart) => (estUnResultat(ecart) ? "bloquant" : "a-corriger"),
  regle: regleDuResultat,
  geste: "Annuler la modification, ou reconstruire les feuilles depuis le volet\u00a0: la formule revient.",
  phrase: () =>
    "La formule de cette cellule n’est plus celle du modèle\u00a0: ce qu’elle montre ne s’obtient plus par la même règle.",
  phraseDEnsemble: (nombre) => `${nombre} formules de cette feuille ne sont plus celles du modèle.`,
});
