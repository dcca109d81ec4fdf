let compteur = 0;

/** Un identifiant neuf, de la forme des GUID d'Excel : `{00000001-0000-4000-8000-000000000000}`. */
export function identifiant(): string {
  compteur += 1;
  return `{${compteur.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
}
