import { direValeur } from "../../domaine/saisie/direValeur";
import { lireIdentifiantDeLigne } from "../../plan/identifiants";
import { controleDEcarts } from "../ecarts/controleDEcarts";
import type { Ecart } from "../ecarts/ecart";

/** Tout ce que le plan écrit et qui ne se saisit pas ; la typographie (espaces, apostrophes, casse) ne compte pas. */
export const LIBELLE_MODIFIE = controleDEcarts({
  identifiant: "C-LIBELLE-1",
  titre: "Libellé, titre ou consigne modifié",
  roles: ["conseil"],
  nature: "texte-modifie",
  gravite: (ecart) => (estEvalue(ecart) ? "a-corriger" : "a-discuter"),
  regle: (ecart) => (estEvalue(ecart) ? "R-GRILLE-6" : ""),
  geste: "Remettre le texte du modèle, ou reconstruire les feuilles depuis le volet.",
  phrase: ({ montre, attendue: { contenu } }) => {
    const attendu = contenu !== undefined && "valeur" in contenu ? contenu.valeur : "";
    return montre === ""
      ? `Le texte ${direValeur(attendu)} a été effacé.`
      : `Le modèle écrit ici ${direValeur(attendu)}\u00a0; la cellule dit ${direValeur(montre)}.`;
  },
  phraseDEnsemble: (nombre) => `${nombre} textes de cette feuille ne sont plus ceux du modèle.`,
});

const NATURES_EVALUEES = ["rubrique", "activite", "fonction", "indicateur", "politiques"];

/** Changer le libellé d'une activité, c'est en évaluer une autre. */
function estEvalue({ posee: { plan, identifiants }, attendue }: Ecart): boolean {
  const nature = lireIdentifiantDeLigne(identifiants[attendue.ligne])?.nature ?? "";
  return plan.cle.startsWith("grille:") && NATURES_EVALUEES.includes(nature);
}
