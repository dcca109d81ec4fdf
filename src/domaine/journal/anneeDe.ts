import { lireJour } from "../equipe/jours";

/** L'année d'une date AAAA-MM-JJ ; `null` si elle est vide ou n'existe pas. */
export function anneeDe(date: string): number | null {
  return lireJour(date) === null ? null : Number(date.slice(0, 4));
}
