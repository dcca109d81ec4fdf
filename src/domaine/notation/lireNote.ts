import type { Note } from "../grille/reponses";
import { direValeur } from "../saisie/direValeur";
import { NC } from "./textes";

/** R-SCORE-5 : le maximum de l'échelle, quand le modèle n'en dit pas d'autre. */
export const NOTE_MAX = 3;

export type LectureDeNote =
  | { readonly admise: true; readonly note: Note }
  /** `motif` : une phrase française qui dit la valeur et ce qui est attendu. */
  | { readonly admise: false; readonly motif: string };

/**
 * La lecture tolérante d'une cellule de note (R-SCORE-4) : un entier de l'échelle, nombre ou texte, `NC` en
 * majuscules ou minuscules, entourés ou non d'espaces (insécables compris).
 *
 * `null`, `undefined`, le texte vide et un texte tout en espaces sont « non renseignée » : à l'écran rien ne les
 * distingue d'une cellule vide.
 */
export function lireNote(valeur: unknown, noteMax: number = NOTE_MAX): LectureDeNote {
  const note = noteLue(valeur, noteMax);
  return note === undefined
    ? { admise: false, motif: motifDuRefus(valeur, noteMax) }
    : { admise: true, note };
}

/**
 * La même lecture, sans objet alloué ni motif : `undefined` pour une valeur refusée. C'est celle de la boucle de
 * `CTG.SCORE`, où le motif ne s'écrit que pour la première cellule fautive.
 */
export function noteLue(valeur: unknown, noteMax: number): Note | undefined {
  if (typeof valeur === "number") return estSurEchelle(valeur, noteMax) ? valeur : undefined;
  if (valeur === NC) return NC;
  if (valeur === null || valeur === undefined) return null;
  return typeof valeur === "string" ? noteEnTexte(valeur, noteMax) : undefined;
}

/** R-SCORE-4 : ce que l'on dit d'une valeur qui n'est pas une note. */
export function motifDuRefus(valeur: unknown, noteMax: number): string {
  return `${direValeur(valeur)} n’est pas une note. Donnez un nombre entier de 0 à ${noteMax}, NC, ou rien.`;
}

/** Les notes admises sont les entiers de 0 à `noteMax` (R-GRILLE-2). */
export function estSurEchelle(note: number, noteMax: number): boolean {
  return note >= 0 && note <= noteMax && Math.floor(note) === note;
}

function noteEnTexte(texte: string, noteMax: number): Note | undefined {
  // trim() enlève aussi les espaces insécables, qu'un copier-coller depuis une page ou un document apporte.
  const net = texte.trim();
  if (net === "") return null;
  if (net.toUpperCase() === NC) return NC;
  const nombre = Number(net);
  // « 02 », « 2.0 », « +2 » et « 0x2 » se liraient 2 : seule l'écriture ordinaire est admise.
  return String(nombre) === net && estSurEchelle(nombre, noteMax) ? nombre : undefined;
}
