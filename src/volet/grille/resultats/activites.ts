import type { Activite, Politique, Rubrique } from "../../../domaine/grille/modele";
import { noteDe, type Note } from "../../../domaine/grille/reponses";
import type { GrilleEvaluee } from "../../../lecture/evaluerLeDossier";

/** Une activité et les politiques que l'on y désigne. */
export interface ActiviteDesignee {
  readonly activite: Activite;
  readonly politiques: readonly Politique[];
}

/** Les activités où une note manque encore ; une cellule à corriger n'est pas vide. */
export function activitesARenseigner(
  rubrique: Rubrique,
  politiques: readonly Politique[],
  { grille, fautives }: Pick<GrilleEvaluee, "grille" | "fautives">,
): ActiviteDesignee[] {
  return designer(rubrique, politiques, (activite, politique) => {
    const fautive = fautives.some(
      (cellule) => cellule.activite === activite && cellule.politique === politique,
    );
    return !fautive && noteDe(grille.reponses, activite, politique) === null;
  });
}

/** Celles qui ont cette note. */
export function activitesNotees(
  rubrique: Rubrique,
  politiques: readonly Politique[],
  { grille }: Pick<GrilleEvaluee, "grille">,
  note: Note,
): ActiviteDesignee[] {
  return designer(
    rubrique,
    politiques,
    (activite, politique) => noteDe(grille.reponses, activite, politique) === note,
  );
}

function designer(
  { activites }: Rubrique,
  politiques: readonly Politique[],
  retenir: (activite: string, politique: string) => boolean,
): ActiviteDesignee[] {
  return activites
    .map((activite) => ({
      activite,
      politiques: politiques.filter(({ identifiant }) => retenir(activite.identifiant, identifiant)),
    }))
    .filter((designee) => designee.politiques.length > 0);
}
