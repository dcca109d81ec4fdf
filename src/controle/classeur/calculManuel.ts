import { ecrire } from "../commun/controleDe";
import { SANS_LIEU } from "../commun/lieux";
import type { Controle } from "../controle";

/** Le calcul manuel explique une valeur fausse avant qu'on ne la cherche. */
export const CALCUL_MANUEL: Controle = {
  identifiant: "C-VALEUR-3",
  titre: "Calcul manuel",
  roles: ["gestion"],
  controler: ({ lu }) =>
    lu.source.calculManuel !== true
      ? []
      : ecrire("C-VALEUR-3", [
          {
            gravite: "information",
            regle: "",
            phrase:
              "Ce classeur est en calcul manuel\u00a0: ses pourcentages ne suivent ce que l’on saisit qu’après la touche F9.",
            geste: "Le remettre en calcul automatique (Formules, Options de calcul).",
            cibles: [],
            lieu: SANS_LIEU,
          },
        ]),
};
