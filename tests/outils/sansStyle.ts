/** Ce qu’un composant importe à la place de sa feuille de style, sous Jest. */
export {};
