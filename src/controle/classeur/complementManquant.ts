import { adresse } from "../../plan/adresses";
import { ecrire } from "../commun/controleDe";
import type { Controle } from "../controle";
import { appelsDuComplement } from "../fonctions/appelsDuComplement";

/**
 * Qui a enregistré le classeur n'avait pas le complément : ses fonctions CTG.* y valent #NOM?. La grille, elle, se
 * calcule en formules natives et n'en souffre pas.
 */
export const COMPLEMENT_MANQUANT: Controle = {
  identifiant: "C-CTG-1",
  titre: "Fonctions CTG sans le complément",
  roles: ["gestion"],
  controler: ({ lu }) =>
    ecrire(
      "C-CTG-1",
      appelsDuComplement(lu.source.feuilles).flatMap(({ feuille, appels }) => {
        const muets = appels.filter(
          ({ formule, montre }) => montre === "#NAME?" || /_xldudf_/i.test(formule),
        );
        const [premier] = muets;
        if (premier === undefined) return [];
        const combien =
          muets.length === 1
            ? "Une formule CTG montre"
            : `${muets.length} formules CTG de cette feuille montrent`;
        return [
          {
            gravite: "a-corriger" as const,
            regle: "",
            phrase: `${combien} #NOM?\u00a0: le complément manquait dans l’Excel qui a enregistré ce classeur.`,
            geste:
              "Ouvrir le classeur dans un Excel qui a le complément et l’enregistrer, ou figer les valeurs avant l’envoi.",
            cibles: [feuille.nom],
            lieu: { feuille: feuille.nom, cellule: adresse(premier.ligne, premier.colonne) },
          },
        ];
      }),
    ),
};
