import { cellulesHorsChamp, ncIsoles } from "../../domaine/grille/champ";
import { activitesDe } from "../../domaine/grille/parcourir";
import { compter } from "../../domaine/saisie/compter";
import { direPourcentage } from "../../domaine/saisie/direPourcentage";
import { cleDeLaGrille } from "../commun/deLaGrille";
import { controleDe } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { CONSEIL } from "../commun/roles";

/** R-NC-1 : la part des NC isolés, parmi les notes du champ de la CTG, au-dessus du seuil du profil. */
export const NC_FREQUENTS = controleDe({
  identifiant: "C-NC-3",
  titre: "NC trop fréquents",
  roles: CONSEIL,
  constats: ({ lu, profil }) => {
    const alerte = profil?.regles.alerteNc;
    if (alerte === undefined) return [];
    const situation = { ...lu.dossier, modele: lu.modele };
    const notes = activitesDe(lu.modele).length * lu.dossier.politiques.length;
    const dansLeChamp = notes - cellulesHorsChamp(situation).length;
    return lu.dossier.grilles.flatMap(({ identifiant: grille, reponses }) => {
      const isoles = ncIsoles(reponses, situation).length;
      if (dansLeChamp === 0 || isoles / dansLeChamp <= alerte.partMaximale) return [];
      return [
        {
          cibles: [grille],
          gravite: "a-discuter" as const,
          regle: "R-NC-1",
          phrase: `${compter(isoles, "NC isolé", "NC isolés")} sur ${compter(dansLeChamp, "note")} du champ, soit ${direPourcentage(isoles / dansLeChamp)}\u00a0: plus que les ${direPourcentage(alerte.partMaximale)} au-delà desquels la Caf s’interroge.`,
          geste: "Discuter du champ de la délégation, et le déclarer s’il explique ces NC.",
          lieu: lieuDe(lu, cleDeLaGrille(grille)),
          source: alerte.source,
        },
      ];
    });
  },
});
