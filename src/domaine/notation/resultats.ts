/** Le pourcentage de réalisation d'une rubrique ou d'un ensemble (R-SCORE-1 à 4). */
export type Score =
  /** `valeur` va de 0 à 1, non arrondie ; `provisoire` : il reste des cellules vides (R-SCORE-6). */
  | { readonly etat: "note"; readonly valeur: number; readonly provisoire: boolean }
  /** Tout est non concerné : la rubrique est neutralisée. */
  | { readonly etat: "nc" }
  /** Rien n'est encore noté. */
  | { readonly etat: "vide" }
  /** Une note au moins n'est pas sur l'échelle : jamais un pourcentage faux. */
  | { readonly etat: "a-corriger" };

/** R-SCORE-6 : le score si toutes les cellules vides valaient 0, puis le maximum ; de 0 à 1. */
export type Bornes =
  | { readonly etat: "bornes"; readonly minimum: number; readonly maximum: number }
  | { readonly etat: "nc" }
  /** Aucune activité. */
  | { readonly etat: "vide" }
  | { readonly etat: "a-corriger" };

/**
 * De quoi un score est fait. activites = notees + nc + nonRenseignees + fautives, et
 * concernees = activites − nc (R-SCORE-6 : « concernées / NC / non renseignées »).
 */
export interface Decompte {
  readonly activites: number;
  readonly concernees: number;
  readonly notees: number;
  readonly nc: number;
  readonly nonRenseignees: number;
  /** Les valeurs hors de l'échelle (R-SCORE-4). */
  readonly fautives: number;
  /** Σ poids × note : le numérateur. */
  readonly points: number;
  /** max × Σ poids des activités notées : le dénominateur. */
  readonly pointsPossibles: number;
  /** max × Σ poids des activités non renseignées : ce que les cellules vides rapporteraient au plus. */
  readonly pointsEnAttente: number;
}
