import { direValeur } from "../../domaine/saisie/direValeur";
import type { ValeurDeCellule } from "../../lecture/cellules";
import { dateDeNombre, lireDate } from "../../plan/dates";
import { ValeurRefusee } from "./valeurRefusee";

/**
 * AAAA-MM-JJ, d'un texte « 31/12/2025 » ou « 2025-12-31 », ou d'un nombre de jours d'Excel.
 * @throws {ValeurRefusee} si ce n'est pas une date du calendrier.
 */
export function exigerDate(valeur: ValeurDeCellule, dates1904: boolean): string {
  const date = lireDate(typeof valeur === "number" ? dateDeNombre(valeur, dates1904) : String(valeur));
  if (date !== null) return date;
  throw new ValeurRefusee(`${direValeur(valeur)} n’est pas une date\u00a0: écrivez JJ/MM/AAAA.`);
}
