/**
 * Une valeur donnée par l'utilisateur ne convient pas. `raison` dit la valeur et quoi faire ; `argument` et
 * `rang` disent où, pour que l'appelant puisse désigner la cellule ou le champ du formulaire.
 */
export class ErreurDeSaisie extends Error {
  override readonly name: string = "ErreurDeSaisie";

  constructor(
    /** L'argument fautif, sous le nom que porte la fonction d'Excel (`etp_retenus`). */
    readonly argument: string,
    /** Une phrase française complète. */
    readonly raison: string,
    /** La place dans une liste, à partir de 0 ; une plage se lit ligne par ligne. */
    readonly rang?: number,
  ) {
    super(`${argument}${rang === undefined ? "" : `, valeur n° ${rang + 1}`}\u00a0: ${raison}`);
  }
}

/** R-FORFAIT-3 : un barème que nous ne connaissons pas ne se devine pas. Dans Excel, c'est `#N/A`. */
export class BaremeInconnu extends ErreurDeSaisie {
  override readonly name: string = "BaremeInconnu";
}
