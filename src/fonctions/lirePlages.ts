import { ErreurDeSaisie } from "../domaine/erreurs";
import type { Note } from "../domaine/grille/reponses";
import { NOTE_MAX } from "../domaine/notation/lireNote";
import { lireNotes } from "./lireNotes";

/**
 * Les notes de chaque plage d'un argument répété, qu'Excel remet dans un seul tableau.
 *
 * @throws ErreurDeSaisie aucune plage, ou une cellule qui n'est pas une note de 0 à 3.
 */
export function lirePlages(plages: unknown): Note[][] {
  if (!Array.isArray(plages) || plages.length === 0) {
    throw new ErreurDeSaisie("plage", "aucune plage. Donnez-en une par mission.");
  }
  return plages.map((plage, rang) => lireNotes(plage, NOTE_MAX, `plage ${rang + 1}`));
}
