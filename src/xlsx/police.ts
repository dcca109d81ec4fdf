/**
 * La police des cellules et des graphiques, toujours nommée : le classeur n'a pas de thème, qu'Excel et
 * LibreOffice n'exigent pas, et celui qu'ils prendraient à la place a changé de police d'une version à l'autre.
 */
export const POLICE = "Calibri";
