import { controleDeLecture } from "../commun/controleDeLecture";

/** Un tri qui a laissé la colonne masquée donne à chaque activité les réponses d'une autre. */
export const LIBELLE_DEPLACE = controleDeLecture({
  identifiant: "C-LIGNE-5",
  titre: "Libellés triés sans leurs identifiants",
  roles: ["conseil"],
  codes: ["libelle-deplace"],
  domaine: "",
  regle: "",
  dire: () => ({ gravite: "bloquant", geste: "Annuler le tri avant toute autre chose." }),
});
