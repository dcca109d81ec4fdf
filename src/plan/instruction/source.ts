import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { Instruction } from "../../domaine/instruction/instruction";
import type { Calendrier } from "../dates";

/** Ce que les feuilles de l'échange avec la Caf montrent. */
export interface SourceDeLInstruction {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  readonly instruction: Instruction;
  /** La cellule, feuille comprise, qui dit de quel dossier il s'agit. */
  readonly intitule: string;
  readonly calendrier: Calendrier;
}
