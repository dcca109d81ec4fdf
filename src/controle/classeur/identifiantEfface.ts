import { adresse } from "../../plan/adresses";
import { ecrire } from "../commun/controleDe";
import type { Controle } from "../controle";
import { lignesAbsentes } from "../ecarts/lignesAbsentes";

/** La ligne est là, mais plus rien ne la désigne : ni la lecture ni les formules ne la reconnaissent. */
export const IDENTIFIANT_EFFACE: Controle = {
  identifiant: "C-LIGNE-6",
  titre: "Identifiant de ligne effacé",
  roles: ["gestion"],
  controler: ({ posees }) =>
    ecrire(
      "C-LIGNE-6",
      [...posees.values()].flatMap((posee) =>
        lignesAbsentes(posee).flatMap(({ identifiant, libelle, trouvee }) =>
          trouvee === null
            ? []
            : [
                {
                  gravite: "bloquant" as const,
                  regle: "",
                  phrase: `La ligne «\u00a0${libelle}\u00a0» a perdu son identifiant, écrit dans la première colonne, masquée\u00a0: ce qu’elle dit n’est plus lu.`,
                  geste: "Annuler l’effacement de la colonne masquée.",
                  cibles: [posee.plan.cle, identifiant],
                  lieu: { feuille: posee.plan.nom, cellule: adresse(trouvee.ligne, trouvee.colonne) },
                },
              ],
        ),
      ),
    ),
};
