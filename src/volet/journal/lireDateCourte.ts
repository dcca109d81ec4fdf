import { lireDate } from "../../plan/dates";

/**
 * Un jour écrit vite : « 12/3 », « 12/03/24 » ou « 12/03/2024 » → `2024-03-12`. `null` si ce n'est pas un jour du
 * calendrier.
 *
 * @param annee celle d'un jour écrit sans elle.
 */
export function lireDateCourte(texte: string, annee: number): string | null {
  const serre = texte.replace(/\s/g, "");
  const [, jour, mois, court] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}))?$/.exec(serre) ?? [];
  if (jour === undefined) return lireDate(serre);
  return lireDate(`${jour}/${mois}/${court === undefined ? annee : `20${court}`}`);
}
