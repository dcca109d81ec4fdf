/** Le contenu de functions.json, produit du fichier functions.ts donné ; lève si le générateur signale une erreur. */
export function metadonneesDesFonctions(chemin: string): Promise<string>;
