import { ecrireJour, lireJour, type Jour } from "../jours";
import { aCompleter } from "./aCompleter";

/** De janvier à décembre. */
export const NOMS_DES_MOIS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** « 1er mars 2024 ». */
export function direJour(jour: Jour): string {
  const [annee, mois, quantieme] = ecrireJour(jour).split("-").map(Number);
  return `${direQuantieme(Number(quantieme), Number(mois))} ${annee}`;
}

/** « 31 janvier » ; le mois va de 1 à 12. */
export function direQuantieme(quantieme: number, mois: number): string {
  return `${quantieme === 1 ? "1er" : quantieme}\u00a0${NOMS_DES_MOIS[mois - 1]}`;
}

/** Une date AAAA-MM-JJ en toutes lettres ; vide ou impossible, l'emplacement où l'écrire. */
export function direDate(iso: string, quoi: string): string {
  const jour = lireJour(iso);
  return jour === null ? aCompleter(quoi) : direJour(jour);
}
