import { direValeur } from "../../domaine/saisie/direValeur";
import type { ValeurDeCellule } from "../../lecture/cellules";
import { ValeurRefusee } from "./valeurRefusee";

const PREMIERE = 2000;
const DERNIERE = 2100;

/** @throws {ValeurRefusee} si ce n'est pas une année entre 2000 et 2100. */
export function exigerAnnee(valeur: ValeurDeCellule): number {
  const texte = String(valeur).trim();
  const annee = /^\d{4}$/.test(texte) ? Number(texte) : 0;
  if (annee >= PREMIERE && annee <= DERNIERE) return annee;
  throw new ValeurRefusee(
    `${direValeur(valeur)} n’est pas une année sur quatre chiffres, entre ${PREMIERE} et ${DERNIERE}.`,
  );
}
