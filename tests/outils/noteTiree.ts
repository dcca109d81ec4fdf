import fc from "fast-check";
import type { Note } from "../../src/domaine/grille/reponses";

/** Ce que l'on met dans une colonne de notes : les cas limites sont trop rares si l'on tire chaque cellule. */
export type Regime = "melange" | "notes" | "nc" | "vide" | "nc-ou-vide";

export function noteTiree(regime: Regime, noteMax: number): fc.Arbitrary<Note> {
  const chiffre = fc.integer({ min: 0, max: noteMax });
  switch (regime) {
    case "notes":
      return chiffre;
    case "nc":
      return fc.constant("NC");
    case "vide":
      return fc.constant(null);
    case "nc-ou-vide":
      return fc.constantFrom("NC", null);
    case "melange":
      return fc.oneof(chiffre, fc.constantFrom<Note>("NC", null));
  }
}
