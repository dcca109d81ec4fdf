import type { Note } from "../grille/reponses";
import { decompter } from "./decompter";
import type { Bornes, Decompte } from "./resultats";

/**
 * Les bornes du score, de 0 à 1 : si toutes les cellules vides valaient 0, puis si elles valaient le maximum
 * (R-SCORE-6). Une rubrique complète a deux bornes égales à son score.
 *
 * @throws ErreurDeSaisie `note_max` ou `poids` fautif.
 */
export function calculerBornes(notes: readonly Note[], noteMax?: number, poids?: readonly number[]): Bornes {
  return bornesDe(decompter(notes, noteMax, poids));
}

/** Les bornes d'un décompte déjà fait. */
export function bornesDe(decompte: Decompte): Bornes {
  if (decompte.fautives > 0) return { etat: "a-corriger" };
  if (decompte.activites === 0) return { etat: "vide" };
  const total = decompte.pointsPossibles + decompte.pointsEnAttente;
  if (total === 0) return { etat: "nc" };
  return {
    etat: "bornes",
    minimum: decompte.points / total,
    maximum: (decompte.points + decompte.pointsEnAttente) / total,
  };
}
