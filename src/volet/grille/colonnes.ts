import type { Politique } from "../../domaine/grille/modele";
import type { Evaluation } from "../../domaine/notation/evaluerGrille";

/** Une colonne de pourcentages : une politique, ou toutes réunies (`null`). */
export interface Colonne {
  readonly politique: string | null;
  readonly libelle: string;
}

/** Une seule politique est déjà l'ensemble : elle n'a pas de seconde colonne. */
export function colonnesDe(politiques: readonly Politique[]): readonly Colonne[] {
  const ensemble = { politique: null, libelle: "Ensemble" };
  if (politiques.length < 2) return [ensemble];
  return [...politiques.map(({ identifiant, libelle }) => ({ politique: identifiant, libelle })), ensemble];
}

/** L'évaluation d'une colonne, d'une mission ou de toute la grille. */
export function evaluationDe(
  ligne: { readonly parPolitique: Readonly<Record<string, Evaluation>>; readonly ensemble: Evaluation },
  { politique }: Colonne,
): Evaluation {
  const trouvee = politique === null ? ligne.ensemble : ligne.parPolitique[politique];
  if (trouvee === undefined) throw new Error(`La politique ${politique} n’a pas été évaluée.`);
  return trouvee;
}
