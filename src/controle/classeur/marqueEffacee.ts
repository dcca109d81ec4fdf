import { ecrire } from "../commun/controleDe";
import type { Controle } from "../controle";
import { feuillesAbsentes } from "../feuillesAbsentes";

/** La feuille est là, sous son nom, mais sa première cellule ne dit plus qu'elle est à nous : elle n'est pas lue. */
export const MARQUE_EFFACEE: Controle = {
  identifiant: "C-FEUILLE-5",
  titre: "Marque de feuille effacée",
  roles: ["gestion"],
  controler: (examine) =>
    ecrire(
      "C-FEUILLE-5",
      feuillesAbsentes(examine)
        .filter(({ sansMarque }) => sansMarque)
        .map(({ cle, nom }) => ({
          gravite: "bloquant",
          regle: "",
          phrase: `«\u00a0${nom}\u00a0» a perdu la marque de sa première ligne, masquée\u00a0: cette feuille n’est plus lue.`,
          geste: "Annuler l’effacement de la ligne masquée.",
          cibles: [cle],
          lieu: { feuille: nom, cellule: "A1" },
        })),
    ),
};
