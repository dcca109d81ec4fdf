import fc from "fast-check";
import type { Note } from "../../../src/domaine/grille/reponses";

/** Une note admise de l'échelle 0 à 3 : nombre, `NC` ou vide. */
export const uneNote: fc.Arbitrary<Note> = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constant<Note>("NC"),
  fc.constant<Note>(null),
);

export const desNotes: fc.Arbitrary<Note[]> = fc.array(uneNote, { maxLength: 30 });

/** Des notes et leurs poids, un par note, dont un au moins n'est pas nul. */
export const desNotesPesees: fc.Arbitrary<{ notes: Note[]; poids: number[] }> = fc
  .array(fc.tuple(uneNote, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 20 })
  .filter((paires) => paires.some(([, poids]) => poids > 0))
  .map((paires) => ({ notes: paires.map(([note]) => note), poids: paires.map(([, poids]) => poids) }));
