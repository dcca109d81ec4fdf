import {
  mentionsACompleter,
  type MentionACompleter,
} from "../../../domaine/equipe/ecrits/mentionsACompleter";
import type { PeriodeDeVacance } from "../../../domaine/equipe/equipe";
import { dateEnFrancais } from "../../../plan/dates";
import type { Copie } from "../../aide/copier";
import { compter } from "../../commun/textes";

/** « du 10/03/2024 au 31/12/2024, Caf informée le 12/03/2024 ». */
export function direLaVacance({ debut, fin, information }: PeriodeDeVacance): string {
  const dates =
    fin === ""
      ? `depuis le ${dateEnFrancais(debut)}`
      : `du ${dateEnFrancais(debut)} au ${dateEnFrancais(fin)}`;
  const caf =
    information === "" ? "Caf pas encore informée" : `Caf informée le ${dateEnFrancais(information)}`;
  return `${dates}, ${caf}`;
}

/** « 2 mentions à compléter : lieu ; date du courrier. » */
export function direLeReste(mentions: readonly MentionACompleter[]): string {
  if (mentions.length === 0) return "Aucune mention à compléter.";
  const quoi = mentions.map((mention) => mention.quoi).join("\u00a0; ");
  return `${compter(mentions.length, "mention")} à compléter\u00a0: ${quoi}.`;
}

/** Ce qu'il est advenu d'une copie, et ce que le texte copié a encore d'inachevé. */
export function direLaCopie(issue: Copie, texte: string): string {
  const copie =
    issue === "copiee"
      ? "Texte copié."
      : "Le presse-papiers est bloqué ici\u00a0: le texte est sélectionné, copiez-le avec Ctrl+C.";
  const reste = mentionsACompleter(texte).length;
  return reste === 0 ? copie : `${copie} Il y reste ${compter(reste, "mention")} à compléter.`;
}

/** La première mention qui suit cette place du texte, et après la dernière la première ; `null` s'il n'y en a pas. */
export function mentionSuivante(
  mentions: readonly MentionACompleter[],
  place: number,
): MentionACompleter | null {
  return mentions.find(({ debut }) => debut >= place) ?? mentions[0] ?? null;
}
