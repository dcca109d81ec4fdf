import { derniereRemise, direLaSituation } from "../../domaine/instruction/etats";
import type { Instruction } from "../../domaine/instruction/instruction";
import { dateEnFrancais } from "../dates";

/** « Version 2 du dossier, remise le 12/03/2026, reçue le 15/03/2026. Dossier validé le 02/04/2026. » */
export function direLaVersion(instruction: Instruction): string {
  const { version } = instruction;
  const remise = derniereRemise(instruction);
  const situation = `${direLaSituation(instruction)}.`;
  if (version === 0 || remise === undefined) return situation;
  const recue = remise.reception === "" ? "" : `, reçue le ${dateEnFrancais(remise.reception)}`;
  return `Version ${version} du dossier, remise le ${dateEnFrancais(remise.date)}${recue}. ${situation}`;
}
