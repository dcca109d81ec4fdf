import type { Activite, Indicateur, ModeleDeGrille } from "./modele";

/** Les activités d'un modèle, dans l'ordre de la grille. */
export function activitesDe(modele: ModeleDeGrille): Activite[] {
  return modele.rubriques.reduce<Activite[]>((toutes, { activites }) => toutes.concat(activites), []);
}

/** Les indicateurs d'un modèle, dans l'ordre de la grille. */
export function indicateursDe(modele: ModeleDeGrille): Indicateur[] {
  return modele.rubriques.reduce<Indicateur[]>(
    (tous, { fonctions }) => fonctions.reduce((suite, { indicateurs }) => suite.concat(indicateurs), tous),
    [],
  );
}
