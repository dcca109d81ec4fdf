import { utils, write, type WorkSheet } from "@e965/xlsx";
import { activitesDe } from "../../../../src/domaine/grille/parcourir";
import type { Note } from "../../../../src/domaine/grille/reponses";
import { chargerModele } from "../../../../src/donnees";

export const CHARENTE = chargerModele("caf-charente-2024-08");
export const NATIONAL = chargerModele("national");

export type Cellule = string | number | boolean | null;

/** activité → politique → note */
export type Notes = Readonly<Record<string, Readonly<Record<string, Note>>>>;

/** Un classeur difforme : ce qu'il contient, ce qui doit en être repris, ce qui doit rester à confirmer ou vide. */
export interface Cas {
  readonly nom: string;
  readonly octets: Uint8Array;
  readonly modele: string;
  /** Les notes reprises, et elles seules. */
  readonly reprises: Notes;
  /** « activité politique » : ce qui se propose, sans être repris. */
  readonly aConfirmer: readonly string[];
  /** Les lignes proches. */
  readonly proches: readonly string[];
  /** Ce que l'auteur a voulu dire, confirmations comprises. */
  readonly voulues: Notes;
}

export interface Feuille {
  readonly nom: string;
  readonly lignes: readonly (readonly Cellule[])[];
  /** `A1:B2` */
  readonly fusions?: readonly string[];
  readonly masquee?: boolean;
  /** adresse → formule, sans le signe = ; sa valeur est celle de la cellule. */
  readonly formules?: Readonly<Record<string, string>>;
}

export function ecrire(feuilles: readonly Feuille[]): Uint8Array {
  const classeur = utils.book_new();
  for (const { nom, lignes, fusions = [], formules = {} } of feuilles) {
    const feuille: WorkSheet = utils.aoa_to_sheet(lignes.map((ligne) => [...ligne]));
    feuille["!merges"] = fusions.map((fusion) => utils.decode_range(fusion));
    for (const [adresse, formule] of Object.entries(formules)) {
      feuille[adresse] = { ...(feuille[adresse] as object), t: "n", f: formule };
    }
    utils.book_append_sheet(classeur, feuille, nom);
  }
  classeur.Workbook = { Sheets: feuilles.map(({ masquee = false }) => ({ Hidden: masquee ? 1 : 0 })) };
  return new Uint8Array(write(classeur, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Les libellés d'un modèle, dans l'ordre de la grille. */
export function libelles(modele = CHARENTE): { readonly identifiant: string; readonly libelle: string }[] {
  return activitesDe(modele).map(({ identifiant, libelle }) => ({ identifiant, libelle }));
}

/** Une note pour chaque activité et chaque politique, toujours la même. */
export function noteTiree(rang: number, politique: number): Note {
  const tirees: readonly Note[] = [0, 1, 2, 3, "NC", 2, 3];
  return tirees[(rang * 3 + politique * 5) % tirees.length] ?? null;
}

export const POLITIQUES = ["famille", "education", "social"] as const;

/** Toutes les notes tirées d'un modèle. */
export function notesTirees(
  modele = CHARENTE,
  politiques: readonly string[] = POLITIQUES,
): Record<string, Record<string, Note>> {
  const notes: Record<string, Record<string, Note>> = {};
  libelles(modele).forEach(({ identifiant }, rang) => {
    notes[identifiant] = Object.fromEntries(
      politiques.map((politique, i) => [politique, noteTiree(rang, i)]),
    );
  });
  return notes;
}
