import type { Politique, Rubrique } from "../grille/modele";
import { noteDe, type Note, type Reponses } from "../grille/reponses";
import type { EchangeDeGrille } from "./instruction";

/** R-ETAT-1 : la note arrêtée ensemble ; `null` : il n'y en a pas, celle de l'agent vaut. */
export function notePartageeDe(
  { notesPartagees }: Pick<EchangeDeGrille, "notesPartagees">,
  activite: string,
  politique: string,
): Note {
  return notesPartagees[activite]?.[politique] ?? null;
}

/** Les réponses de l'agent, la note partagée l'emportant là où il y en a une : ce dont les pourcentages partagés se tirent. */
export function reponsesRetenues(
  reponses: Reponses,
  { notesPartagees }: Pick<EchangeDeGrille, "notesPartagees">,
): Reponses {
  const notes: Record<string, Readonly<Record<string, Note>>> = { ...reponses.notes };
  for (const activite of Object.keys(notesPartagees)) {
    const retenues: Record<string, Note> = { ...notes[activite] };
    for (const politique of Object.keys(notesPartagees[activite] ?? {})) {
      const partagee = notesPartagees[activite]?.[politique] ?? null;
      if (partagee !== null) retenues[politique] = partagee;
    }
    notes[activite] = retenues;
  }
  return { ...reponses, notes };
}

/** Ce qui sépare une note partagée de celle de l'agent : « = », « +1 », « −2 », « NC → 2 », « vide → 1 » ; vide : rien d'arrêté. */
export function direEcart(agent: Note, partagee: Note): string {
  if (partagee === null) return "";
  if (partagee === agent) return "=";
  if (typeof agent !== "number" || typeof partagee !== "number") return `${agent ?? "vide"} → ${partagee}`;
  return `${partagee > agent ? "+" : "−"}${Math.abs(partagee - agent)}`;
}

/** Ce qui s'est échangé : « 3 notes partagées, 1 écart, 2 commentaires ». */
export interface DecompteDeLEchange {
  readonly partagees: number;
  /** Les notes partagées qui ne sont pas celles de l'agent. */
  readonly ecarts: number;
  readonly commentaires: number;
}

/** @param politiques celles du dossier : une note d'une autre n'est dans aucune colonne. */
export function compterLEchange(
  { notesPartagees, commentaires }: Pick<EchangeDeGrille, "notesPartagees" | "commentaires">,
  reponses: Reponses,
  rubriques: readonly Rubrique[],
  politiques: readonly Politique[],
): DecompteDeLEchange {
  let [partagees, ecarts, commentees] = [0, 0, 0];
  for (const rubrique of rubriques) {
    for (const { identifiant: activite } of rubrique.activites) {
      for (const { identifiant: politique } of politiques) {
        const partagee = notePartageeDe({ notesPartagees }, activite, politique);
        if (partagee === null) continue;
        partagees++;
        if (partagee !== noteDe(reponses, activite, politique)) ecarts++;
      }
    }
    for (const cle of clesDesLignes(rubrique)) if (!/^ *$/.test(commentaires[cle] ?? "")) commentees++;
  }
  return { partagees, ecarts, commentaires: commentees };
}

/** Les clés des commentaires d'une mission : `activite:a1`, `indicateur:i1`, dans l'ordre de la grille. */
function clesDesLignes({ activites, fonctions }: Rubrique): string[] {
  return [
    ...activites.map(({ identifiant }) => `activite:${identifiant}`),
    ...fonctions.reduce<string[]>(
      (cles, { indicateurs }) => [
        ...cles,
        ...indicateurs.map(({ identifiant }) => `indicateur:${identifiant}`),
      ],
      [],
    ),
  ];
}
