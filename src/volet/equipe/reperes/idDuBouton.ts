/** Le bouton qui ouvre un élément d'une liste de repères, ou en ajoute un (`null`). */
export function idDuBouton(liste: string, identifiant: string | null): string {
  return `${liste}-${identifiant ?? "ajouter"}`;
}
