import { direValeur } from "../../domaine/saisie/direValeur";
import type { ValeurDeCellule } from "../../lecture/cellules";
import { ValeurRefusee } from "./valeurRefusee";

const CARACTERES_AU_PLUS = 500;

/** @throws {ValeurRefusee} si ce n'est pas un texte, ou s'il est démesuré. */
export function exigerTexte(valeur: ValeurDeCellule): string {
  if (typeof valeur === "boolean") throw new ValeurRefusee(`${direValeur(valeur)} n’est pas un texte.`);
  const texte = String(valeur)
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  if (texte.length <= CARACTERES_AU_PLUS) return texte;
  throw new ValeurRefusee(`le texte a ${texte.length} caractères, ${CARACTERES_AU_PLUS} au plus sont admis.`);
}
