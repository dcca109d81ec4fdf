import { ErreurDeSaisie } from "../domaine/erreurs";
import type { Note } from "../domaine/grille/reponses";
import { motifDuRefus, noteLue } from "../domaine/notation/lireNote";
import { enLignes, place } from "./plage";

/**
 * Aucune grille n'en a tant : c'est une colonne entière dont Excel pour le bureau a remis les vides comme des 0. Un
 * pourcentage proche de 0 serait faux ; mieux vaut le dire. (Là où ils arrivent comme `null`, la colonne entière est
 * admise et ses vides sont non renseignés.)
 */
const NOTES_MAX = 100000;

/**
 * Les notes d'une plage, ligne par ligne (R-SCORE-4).
 *
 * @throws ErreurDeSaisie la première cellule qui n'est pas une note, avec sa place et sa valeur.
 */
export function lireNotes(plage: unknown, noteMax: number, argument: string): Note[] {
  const lignes = enLignes(plage, argument);
  const notes: Note[] = [];
  let renseignees = 0;
  for (let l = 0; l < lignes.length; l++) {
    const ligne = lignes[l] as readonly unknown[];
    for (let c = 0; c < ligne.length; c++) {
      const note = noteLue(ligne[c], noteMax);
      if (note === undefined) {
        throw new ErreurDeSaisie(place(l, c, argument), motifDuRefus(ligne[c], noteMax));
      }
      if (note !== null) renseignees++;
      notes.push(note);
    }
  }
  if (renseignees > NOTES_MAX) {
    throw new ErreurDeSaisie(
      argument,
      `${renseignees} notes. Dans une colonne entière, Excel peut compter les vides pour des 0\u00a0: ` +
        "désignez la seule plage des notes.",
    );
  }
  return notes;
}
