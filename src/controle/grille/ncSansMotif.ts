import { ncInterdits, ncIsoles } from "../../domaine/grille/champ";
import { activitesDe } from "../../domaine/grille/parcourir";
import { ROLES } from "../../plan/identifiants";
import { citer, lieuDeLActivite } from "../commun/deLaGrille";
import { controleDe } from "../commun/controleDe";
import { CONSEIL } from "../commun/roles";

/** R-NC-1 : un NC que le champ ne justifie pas appelle un motif sur sa ligne. Un NC interdit, lui, est à remplacer. */
export const NC_SANS_MOTIF = controleDe({
  identifiant: "C-NC-2",
  titre: "NC isolé sans motif",
  roles: CONSEIL,
  constats: ({ lu }) => {
    const situation = { ...lu.dossier, modele: lu.modele };
    return lu.dossier.grilles.flatMap(({ identifiant: grille, reponses }) => {
      const interdites = new Set(ncInterdits(reponses, situation).map(({ activite }) => activite));
      const sansMotif = new Set(
        ncIsoles(reponses, situation)
          .filter(({ motif, activite }) => motif === "" && !interdites.has(activite))
          .map(({ activite }) => activite),
      );
      return activitesDe(lu.modele)
        .filter(({ identifiant }) => sansMotif.has(identifiant))
        .map((activite) => ({
          cibles: [grille, activite.identifiant],
          gravite: "a-corriger" as const,
          regle: "R-NC-1",
          phrase: `L’activité ${citer(activite)} est NC sans que sa ligne dise pourquoi, et le champ déclaré ne le dit pas.`,
          geste: "Écrire le motif dans la colonne des commentaires de la grille.",
          lieu: lieuDeLActivite(lu, grille, activite.identifiant, ROLES.commentaire),
        }));
    });
  },
});
