/** Le nombre de caractères qu'une cellule d'Excel peut contenir. */
export const LONGUEUR_DE_TEXTE = 32_767;
