import { dateEnFrancais } from "../saisie/dateEnFrancais";
import type { Instruction, NatureDEvenement } from "./instruction";

const CHANGENT_L_ETAT: readonly NatureDEvenement[] = [
  "remise",
  "reception",
  "a-completer",
  "validation",
  "reouverture",
];

/**
 * Ce qu'une date d'un geste de l'échange a d'impossible : à venir, ou d'avant ce qui a mené le dossier où il en est. Vide :
 * rien. Un événement déjà daté de l'avenir ne compte pas : aucune date ne conviendrait plus.
 *
 * @param date AAAA-MM-JJ, comme `aujourdHui`.
 */
export function fauteDeDate(instruction: Instruction | null, date: string, aujourdHui: string): string {
  if (date > aujourdHui) return "Cette date n’est pas encore venue.";
  const dates = (instruction?.evenements ?? [])
    .filter(({ nature, date: jour }) => CHANGENT_L_ETAT.indexOf(nature) >= 0 && jour <= aujourdHui)
    .map(({ date: jour }) => jour);
  const depuis = dates[dates.length - 1] ?? "";
  return date < depuis
    ? `Le dossier en est là depuis le ${dateEnFrancais(depuis)}\u00a0: écrivez ce jour, ou un jour d’après.`
    : "";
}
