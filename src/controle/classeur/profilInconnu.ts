import { ecrire } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { MODE_EMPLOI } from "../../plan/modeEmploi";
import type { Controle } from "../controle";

/** R-PROFIL-1 : sans profil connu, aucune règle locale n'est active, et personne ne doit croire le contraire. */
export const PROFIL_INCONNU: Controle = {
  identifiant: "C-PROFIL-1",
  titre: "Profil de Caf inconnu",
  roles: ["gestion"],
  controler: ({ profil, lu }) =>
    profil !== null
      ? []
      : ecrire("C-PROFIL-1", [
          {
            gravite: "a-corriger",
            regle: "R-PROFIL-1",
            phrase:
              lu.dossier.profil === ""
                ? "Le classeur ne dit pas quel profil de Caf il suit\u00a0: aucune règle locale n’est contrôlée."
                : `Le profil «\u00a0${lu.dossier.profil}\u00a0» n’est pas livré avec ce complément\u00a0: aucune règle locale n’est contrôlée.`,
            geste: "Choisir un profil dans l’onglet Dossier, ou mettre le complément à jour.",
            cibles: [lu.dossier.profil],
            lieu: lieuDe(lu, MODE_EMPLOI, "dossier:profil", "valeur"),
          },
        ]),
};
