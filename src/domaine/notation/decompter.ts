import { ErreurDeSaisie } from "../erreurs";
import type { Note } from "../grille/reponses";
import { direValeur } from "../saisie/direValeur";
import { exigerNonNul } from "../saisie/exigerNonNul";
import { exigerPositif } from "../saisie/exigerPositif";
import { estSurEchelle, NOTE_MAX } from "./lireNote";
import type { Decompte } from "./resultats";
import { NC } from "./textes";

/**
 * Compte les notes d'une rubrique ; tous les résultats (score, bornes, complétude) s'en déduisent.
 *
 * @param poids un par note, positif ou nul, de somme non nulle (R-SCORE-5) ; tous égaux à 1 s'il manque.
 * @throws ErreurDeSaisie `note_max` ou `poids` fautif.
 */
export function decompter(
  notes: readonly Note[],
  noteMax: number = NOTE_MAX,
  poids?: readonly number[],
): Decompte {
  exigerNoteMax(noteMax);
  if (poids !== undefined) exigerPoids(poids, notes.length);
  let notees = 0;
  let nc = 0;
  let nonRenseignees = 0;
  let points = 0;
  let poidsNotes = 0;
  let poidsVides = 0;
  for (let rang = 0; rang < notes.length; rang++) {
    const note = notes[rang];
    const poidsDeLaNote = poids === undefined ? 1 : (poids[rang] as number);
    if (typeof note === "number") {
      if (!estSurEchelle(note, noteMax)) continue;
      notees++;
      points += poidsDeLaNote * note;
      poidsNotes += poidsDeLaNote;
    } else if (note === NC) {
      nc++;
    } else {
      nonRenseignees++;
      poidsVides += poidsDeLaNote;
    }
  }
  const activites = notes.length;
  return {
    activites,
    concernees: activites - nc,
    notees,
    nc,
    nonRenseignees,
    fautives: activites - notees - nc - nonRenseignees,
    points,
    pointsPossibles: noteMax * poidsNotes,
    pointsEnAttente: noteMax * poidsVides,
  };
}

/** R-SCORE-5 : le maximum de l'échelle est un entier supérieur à 0. */
export function exigerNoteMax(noteMax: unknown): number {
  const maximum = exigerNonNul(noteMax, "note_max");
  if (Math.floor(maximum) !== maximum) {
    throw new ErreurDeSaisie(
      "note_max",
      `${direValeur(noteMax)} n’est pas un nombre entier. Donnez la note la plus haute de l’échelle.`,
    );
  }
  return maximum;
}

function exigerPoids(poids: readonly number[], nombreDeNotes: number): void {
  if (poids.length !== nombreDeNotes) {
    throw new ErreurDeSaisie(
      "poids",
      `${poids.length} poids pour ${nombreDeNotes} notes. Donnez un poids par note.`,
    );
  }
  let somme = 0;
  for (let rang = 0; rang < poids.length; rang++) somme += exigerPositif(poids[rang], "poids", rang);
  if (somme === 0 && nombreDeNotes > 0) {
    throw new ErreurDeSaisie("poids", "tous les poids sont à 0 ou vides. Donnez-en un au moins.");
  }
}
