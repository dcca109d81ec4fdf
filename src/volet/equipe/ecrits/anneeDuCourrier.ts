import type { PeriodeDeVacance } from "../../../domaine/equipe/equipe";

/**
 * L'année dont le courrier nomme les mois déduits : celle du dossier si la vacance en est, sinon celle de son début.
 *
 * @param annee celle du dossier ; 0 si elle n'est pas dite.
 */
export function anneeDuCourrier({ debut, fin }: PeriodeDeVacance, annee: number): number {
  const premiere = Number(debut.slice(0, 4));
  const derniere = fin === "" ? Infinity : Number(fin.slice(0, 4));
  return premiere <= annee && annee <= derniere ? annee : premiere;
}
