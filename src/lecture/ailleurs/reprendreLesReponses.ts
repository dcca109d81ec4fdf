import type { Note, ReponseIndicateur, Reponses } from "../../domaine/grille/reponses";
import type { ActiviteReconnue, GrilleReconnue, LigneReconnue, NoteReconnue } from "./grilleReconnue";

/** Ce que l'on a confirmé d'une grille reconnue ; ce qui n'y est pas reste vide. */
export interface Confirmations {
  /** Les lignes « proches » que l'on reprend, par identifiant d'activité ou d'indicateur. */
  readonly lignes: Readonly<Record<string, boolean>>;
  /** Par `cleDeNote`, le rang de la proposition retenue, ou `LAISSEE_VIDE`. */
  readonly notes: Readonly<Record<string, number>>;
}

/** On a choisi de n'en rien reprendre ; c'est aussi ce qu'il advient d'une note dont on n'a rien dit. */
export const LAISSEE_VIDE = -1;

export const RIEN_DE_CONFIRME: Confirmations = { lignes: {}, notes: {} };

export function cleDeNote(activite: string, politique: string): string {
  return `${activite} ${politique}`;
}

/** Les réponses d'une grille neuve : ce qui est sûr, et ce que l'on a confirmé ; jamais autre chose. */
export function reprendreLesReponses(grille: GrilleReconnue, confirmations: Confirmations): Reponses {
  const notes: Record<string, Record<string, Note>> = {};
  const commentaires: Record<string, string> = {};
  for (const activite of grille.activites.filter((ligne) => estReprise(ligne, confirmations))) {
    const reprises = notesReprises(activite, confirmations);
    if (Object.keys(reprises).length > 0) notes[activite.identifiant] = reprises;
    if (activite.commentaire !== "") commentaires[activite.identifiant] = activite.commentaire;
  }
  const indicateurs: Record<string, ReponseIndicateur> = {};
  for (const indicateur of grille.indicateurs.filter((ligne) => estReprise(ligne, confirmations))) {
    const { identifiant, nombre, nature, commentaire } = indicateur;
    if (nombre !== null || nature !== "" || commentaire !== "")
      indicateurs[identifiant] = { nombre, nature, commentaire };
  }
  return { notes, commentaires, indicateurs };
}

/** Une ligne proche ne se reprend que confirmée. */
export function estReprise({ certitude, identifiant }: LigneReconnue, { lignes }: Confirmations): boolean {
  return certitude === "exacte" || (certitude === "proche" && lignes[identifiant] === true);
}

function notesReprises(
  { identifiant, notes }: ActiviteReconnue,
  confirmations: Confirmations,
): Record<string, Note> {
  const reprises: Record<string, Note> = {};
  for (const note of notes) {
    const valeur = valeurReprise(note, confirmations.notes[cleDeNote(identifiant, note.politique)]);
    if (valeur !== null) reprises[note.politique] = valeur;
  }
  return reprises;
}

function valeurReprise(note: NoteReconnue, rang: number | undefined): Note {
  if (note.etat === "reprise") return note.note;
  if (note.etat !== "a-confirmer" || rang === undefined) return null;
  return note.propositions[rang]?.note ?? null;
}
