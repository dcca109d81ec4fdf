/** « Étude des besoins », à défaut « Ingénierie sans objet ». */
export function nommerLObjet(nature: string, objet: string): string {
  return objet.trim() === "" ? `${nature} sans objet` : objet.trim();
}
