/** Ce qui se lit à la place d'un pourcentage, ou à côté. Les formules natives écrivent exactement ces textes. */

/** R-SCORE-1 : non concerné, pour une note comme pour une rubrique neutralisée. */
export const NC = "NC";

/** R-SCORE-2 : rien n'est encore noté (0 % voudrait dire évalué à 0). */
export const SANS_NOTE = "—";

/** R-SCORE-4 : une cellule n'est pas une note ; aucun pourcentage n'est donné. */
export const A_CORRIGER = "à corriger";

/** R-SCORE-6 : il reste des cellules vides. */
export const PROVISOIRE = "provisoire";
