import { lireJour } from "../equipe/jours";
import { direJour } from "../equipe/ecrits/direJour";
import type { EntreeDeJournal } from "./journal";
import { LIBELLES_DES_TYPES } from "./libelles";

/** Son objet ; à défaut « Copil du 12 mars 2024 », ou ce que l'on en sait. */
export function nommerLEntree({ objet, type, date }: EntreeDeJournal): string {
  if (objet.trim() !== "") return objet.trim();
  const jour = lireJour(date);
  const quoi = type === "" ? "Entrée sans objet" : LIBELLES_DES_TYPES[type];
  return jour === null ? quoi : `${quoi} du ${direJour(jour)}`;
}
