/** Les espaces de noms et les familles de types d'ECMA-376 que nos parties partagent. */
export const TABLEUR = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DESSIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const GRAPHIQUE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Le début du type d'une partie d'Office. */
export const TYPE_OFFICE = "application/vnd.openxmlformats-officedocument";
