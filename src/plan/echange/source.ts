import type { Grille } from "../../domaine/dossier/dossier";
import type { EvaluationDeGrille } from "../../domaine/notation/evaluerGrille";
import type { BlocDeNotes } from "../grille";
import type { SourceDeLInstruction } from "../instruction/source";
import type { ContenuFormule, PlanFeuille } from "../types";

/** Une grille, et l'échange dont elle est l'objet. */
export interface SourceDeLEchange extends SourceDeLInstruction {
  readonly grille: Grille;
  readonly evaluation: EvaluationDeGrille;
  readonly sousTitre: ContenuFormule;
  /** La feuille de la grille, telle qu'elle est planifiée : où sont ses lignes. */
  readonly feuilleDeLaGrille: PlanFeuille;
  readonly blocs: readonly BlocDeNotes[];
}
