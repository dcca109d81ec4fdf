import type { Note } from "../grille/reponses";
import { decompter } from "./decompter";
import type { Decompte, Score } from "./resultats";

/**
 * Le pourcentage de réalisation d'une rubrique, de 0 à 1, non arrondi : Σ poids × note ÷ (max × Σ poids des
 * activités notées). `NC` et les cellules vides n'entrent ni au numérateur, ni au dénominateur
 * (R-SCORE-1, R-SCORE-2, R-SCORE-5).
 *
 * @throws ErreurDeSaisie `note_max` ou `poids` fautif.
 */
export function calculerScore(notes: readonly Note[], noteMax?: number, poids?: readonly number[]): Score {
  return scoreDe(decompter(notes, noteMax, poids));
}

/** Le score d'un décompte déjà fait. */
export function scoreDe(decompte: Decompte): Score {
  if (decompte.fautives > 0) return { etat: "a-corriger" };
  if (decompte.pointsPossibles > 0) {
    return {
      etat: "note",
      valeur: decompte.points / decompte.pointsPossibles,
      provisoire: decompte.nonRenseignees > 0,
    };
  }
  return decompte.nonRenseignees > 0 || decompte.activites === 0 ? { etat: "vide" } : { etat: "nc" };
}
