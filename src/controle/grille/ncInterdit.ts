import { ncInterdits } from "../../domaine/grille/champ";
import { activitesDe } from "../../domaine/grille/parcourir";
import { ROLES } from "../../plan/identifiants";
import { citer, lieuDeLActivite } from "../commun/deLaGrille";
import { controleDe } from "../commun/controleDe";
import { CONSEIL } from "../commun/roles";

/** R-NC-1 : NC là où le modèle de grille ne l'admet pas. */
export const NC_INTERDIT = controleDe({
  identifiant: "C-NC-1",
  titre: "NC interdit par le modèle de grille",
  roles: CONSEIL,
  constats: ({ lu }) => {
    const activites = new Map(activitesDe(lu.modele).map((activite) => [activite.identifiant, activite]));
    return lu.dossier.grilles.flatMap(({ identifiant: grille, reponses }) =>
      ncInterdits(reponses, { ...lu.dossier, modele: lu.modele }).map(({ activite, politique }) => ({
        cibles: [grille, activite, politique],
        gravite: "a-corriger" as const,
        regle: "R-NC-1",
        phrase: `Le modèle de grille ne permet pas NC pour ${citer(activites.get(activite) ?? { libelle: activite })}.`,
        geste: "Donner une note à l’activité dans la grille.",
        lieu: lieuDeLActivite(lu, grille, activite, ROLES.note(politique)),
      })),
    );
  },
});
