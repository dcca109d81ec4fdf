/** Ce que l'on choisit de garder dans une copie anonymisée. */
export interface OptionsDAnonymat {
  /**
   * Les textes libres : commentaires, motifs des NC isolés, natures des indicateurs, remarques des pièces. Gardés, les
   * noms de l'équipe y sont remplacés ; une personne nommée là seulement y reste.
   */
  readonly garderLesCommentaires: boolean;
  /**
   * Des données de santé. Sans nom, la date d'un arrêt désigne encore quelqu'un dans une équipe de deux : elles ne
   * partent que si on le demande. Sans elles, les mois déduits ne les comptent plus (R-ABS-1).
   */
  readonly garderLesMaladies: boolean;
  /** Le territoire, la Caf, les employeurs et leurs périmètres : ce ne sont pas des personnes. */
  readonly garderLesLieux: boolean;
}

export const ANONYMAT_PAR_DEFAUT: OptionsDAnonymat = {
  garderLesCommentaires: false,
  garderLesMaladies: false,
  garderLesLieux: true,
};
