import type { Dossier } from "../../domaine/dossier/dossier";
import { lireJour, moisDuJour } from "../../domaine/equipe/jours";

/** Au-delà, une date de période est plus sûrement une faute de frappe qu'une année à montrer. */
const PORTEE = 10;

/** L'année que la frise montre d'abord : celle du dossier, à défaut l'année en cours. */
export function anneeDeDepart({ annee }: Pick<Dossier, "annee">, enCours: number): number {
  return annee === 0 ? enCours : annee;
}

/**
 * Les années que la frise peut montrer, dans l'ordre et sans trou : celles que la CTG et les périodes touchent, et une
 * de chaque côté du départ.
 */
export function anneesDeLaFrise(
  { territoire, equipe }: Pick<Dossier, "territoire" | "equipe">,
  depart: number,
): number[] {
  const dates = [
    territoire.debutCtg,
    territoire.finCtg,
    ...equipe.fiches.flatMap(({ periodes }) => periodes.flatMap(({ debut, fin }) => [debut, fin])),
  ];
  const touchees = dates
    .map(anneeDe)
    .filter((annee) => annee !== null)
    .filter((annee) => Math.abs(annee - depart) <= PORTEE);
  const premiere = Math.min(depart - 1, ...touchees);
  const derniere = Math.max(depart + 1, ...touchees);
  return Array.from({ length: derniere - premiere + 1 }, (_, rang) => premiere + rang);
}

function anneeDe(date: string): number | null {
  const jour = lireJour(date);
  return jour === null ? null : Math.floor(moisDuJour(jour) / 12);
}
