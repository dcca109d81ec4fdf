/** Une note de l'échelle, `NC` (non concerné), ou `null` : non renseignée (R-SCORE-2). */
export type Note = number | "NC" | null;

/**
 * Ce qu'une personne a répondu à un modèle de grille. Les clés sont les identifiants du modèle ;
 * une clé absente vaut « non renseignée ».
 */
export interface Reponses {
  /** activité → politique → note */
  readonly notes: Readonly<Record<string, Readonly<Record<string, Note>>>>;
  /** activité → commentaire ou motif d'un NC (R-NC-1) */
  readonly commentaires: Readonly<Record<string, string>>;
  /** indicateur → réponse */
  readonly indicateurs: Readonly<Record<string, ReponseIndicateur>>;
}

export interface ReponseIndicateur {
  readonly nombre: number | null;
  readonly nature: string;
  readonly commentaire: string;
}

export const REPONSES_VIDES: Reponses = { notes: {}, commentaires: {}, indicateurs: {} };

export function noteDe(reponses: Reponses, activite: string, politique: string): Note {
  const note = (reponses.notes[activite] ?? {})[politique];
  return note === undefined ? null : note;
}
