import type { Cof } from "../../../domaine/equipe/equipe";

const TYPES: Readonly<Record<Cof["type"], string>> = {
  coordination: "de coordination",
  ingenierie: "d’ingénierie",
  diagnostic: "de diagnostic",
};

/** « de coordination », après « Cof ». */
export function direLeType(type: Cof["type"]): string {
  return TYPES[type];
}
