/** D'où vient ce que contient une ligne à saisir du nouveau plan. */
export interface Provenance {
  /** La ligne de la feuille, avant toute insertion. */
  readonly ligne: number;
  /** L'identifiant de cette ligne dans le plan du dossier lu ; `null` : la lecture n'en a rien tiré. */
  readonly ancien: string | null;
}
