import type { SourceDeLInstruction } from "../instruction/source";
import type { CellulesDuPoste } from "../postes";
import type { PlanFeuille } from "../types";

/** Ce que la page à signer montre. */
export interface SourceDeLaConclusion extends SourceDeLInstruction {
  /** Identifiant d'un poste → ses cellules, feuille comprise. */
  readonly postes: ReadonlyMap<string, CellulesDuPoste>;
  /** Identifiant d'une grille → sa synthèse, telle qu'elle est planifiée : où est son score d'ensemble. */
  readonly syntheses: ReadonlyMap<string, PlanFeuille>;
}
