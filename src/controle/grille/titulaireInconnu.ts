import { controleDeLecture } from "../commun/controleDeLecture";
import { LES_DEUX } from "../commun/roles";

/** Une grille dont l'équipe n'a plus le chargé de coopération : à qui sont ces notes ? */
export const TITULAIRE_INCONNU = controleDeLecture({
  identifiant: "C-GRILLE-1",
  titre: "Grille sans titulaire",
  roles: LES_DEUX,
  codes: ["champ-du-dossier-manquant", "poste-non-reconnu"],
  domaine: "grille",
  regle: "R-GRILLE-1",
  dire: () => ({ gravite: "a-corriger", geste: "Compléter l’équipe, onglet Équipe." }),
});
