import { peutModifier, type ObjetDeLEchange } from "../domaine/instruction/etats";
import type { Instruction } from "../domaine/instruction/instruction";
import type { PlanFeuille } from "./types";
import { verrouiller } from "./verrouiller";

/** Ce que l'on saisit dans nos feuilles que l'état du dossier verrouille ; les autres vivent toute l'année. */
const OBJETS: readonly (readonly [debutDeCle: string, objet: ObjetDeLEchange])[] = [
  ["grille:", "grille"],
  ["instruction", "reponse"],
  ["echange:", "note-partagee"],
  ["conclusion", "conclusion"],
];

/** R-ETAT-1 : les feuilles, celles de qui n'a pas la main verrouillées. Sans instruction, aucune ne l'est. */
export function poserLesVerrous(
  feuilles: readonly PlanFeuille[],
  instruction: Instruction | null,
): readonly PlanFeuille[] {
  if (instruction === null) return feuilles;
  return feuilles.map((feuille) => {
    const [, objet] = OBJETS.find(([debut]) => feuille.cle.startsWith(debut)) ?? [];
    return objet === undefined || peutModifier(instruction, objet).permis ? feuille : verrouiller(feuille);
  });
}
