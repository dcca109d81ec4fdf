import type { Note } from "../../domaine/grille/reponses";
import { direValeur } from "../../domaine/saisie/direValeur";
import type { ValeurDeCellule } from "../../lecture/cellules";

/** Les formules n'admettent, comme texte, que NC, en majuscules ou non. */
export function estMalEcrite(valeur: ValeurDeCellule): valeur is string {
  return typeof valeur === "string" && valeur !== "" && valeur.toUpperCase() !== "NC";
}

/** @param note ce que la lecture en comprend. */
export function direEnTexte(valeur: ValeurDeCellule, note: Note): string {
  if (note === null) return "Cette cellule, vide à l’écran, contient des espaces";
  return note === "NC" ? "Ce NC est entouré d’espaces" : `La note ${direValeur(valeur)} est écrite en texte`;
}

export function ecrireLaNote(note: Note): string {
  if (note === null) return "Vider la cellule";
  return note === "NC" ? "Écrire NC sans espace" : `Écrire le nombre ${note}`;
}
