/**
 * Le contenu de functions.json, produit du fichier functions.ts donné ; lève si le générateur signale une erreur.
 * `adresse` : celle de la publication, où sont les pages d'aide ; celle du développement par défaut.
 */
export function metadonneesDesFonctions(chemin: string, adresse?: string): Promise<string>;
