import type { Poste } from "../../../domaine/dossier/dossier";
import { nommerLePoste } from "../../../domaine/equipe/constats/constat";
import type { EntreeDeJournal, TypeDEntree } from "../../../domaine/journal/journal";
import { LIBELLES_DES_TYPES } from "../../../domaine/journal/libelles";
import { dateEnFrancais } from "../../../plan/dates";
import { THEMATIQUES } from "../../../plan/equipe/libelles";
import { compter } from "../../commun/textes";

export function direLeType(type: TypeDEntree | ""): string {
  return type === "" ? "Type à dire" : LIBELLES_DES_TYPES[type];
}

export function direLaDate(date: string): string {
  return date === "" ? "sans date" : dateEnFrancais(date);
}

/** « Copil, 12/03/2024 : bilan de mi-parcours ». */
export function direLEntree({ type, date, objet }: EntreeDeJournal): string {
  return `${direLeType(type)}, ${direLaDate(date)}${objet === "" ? "" : `\u00a0: ${objet}`}`;
}

/** Ce que l'entrée dit de plus que son type, sa date et son objet. */
export function preciser(
  { thematique, partenaires, participants, poste, remarque }: EntreeDeJournal,
  postes: readonly Poste[],
): string[] {
  return [
    thematique === "" ? "" : THEMATIQUES[thematique],
    participants === null ? "" : compter(participants, "participant"),
    postes.length > 1 ? nommerLeCharge(poste, postes) : "",
    partenaires,
    remarque,
  ].filter((partie) => partie !== "");
}

/** « Camille Exemple », ou « toute l'équipe ». */
export function nommerLeCharge(poste: string, postes: readonly Poste[]): string {
  if (poste === "") return "Toute l’équipe";
  const connu = postes.find(({ identifiant }) => identifiant === poste);
  return connu === undefined ? `Poste ${poste}` : nommerLePoste(connu);
}
