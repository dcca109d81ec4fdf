import type { Note } from "../grille/reponses";
import { decompter } from "./decompter";
import type { Decompte } from "./resultats";

/** R-SCORE-6 : activités notées ou NC ÷ activités, de 0 à 1 ; 1 quand il n'y a rien à renseigner. */
export function calculerCompletude(notes: readonly Note[], noteMax?: number): number {
  return completudeDe(decompter(notes, noteMax));
}

/** La complétude d'un décompte déjà fait ; les poids n'y jouent pas. */
export function completudeDe(decompte: Decompte): number {
  return decompte.activites === 0 ? 1 : (decompte.notees + decompte.nc) / decompte.activites;
}
