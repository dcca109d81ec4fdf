/** L'identifiant du champ d'une faute : celui où l'écran amène le focus. Les thématiques ont des espaces. */
export function idDuChamp(cle: string): string {
  return `champ-${encodeURIComponent(cle)}`;
}

/** Le bouton « Construire », qui retrouve le focus quand une confirmation se ferme. */
export const ID_DU_BOUTON = "construire";
