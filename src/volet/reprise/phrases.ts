import type { Echelle } from "../../domaine/grille/modele";
import type { Note } from "../../domaine/grille/reponses";
import {
  cleDeNote,
  compterLesLignes,
  estReprise,
  LAISSEE_VIDE,
  type ActiviteReconnue,
  type Confirmations,
  type GrilleReconnue,
  type Raison,
} from "../../lecture/ailleurs";
import { compter, enumerer } from "../commun/textes";
import type { FeuilleDuTravail } from "./travail";

/** Pourquoi une cellule n'est pas reprise, ou ne l'est pas sans confirmation. */
export const RAISONS: Readonly<Record<Raison, string>> = {
  fusionnee:
    "cellule fusionnée\u00a0: elle vaut pour plusieurs politiques ou plusieurs activités, ou pour une seule",
  "fusion-inconnue":
    "la cellule d’à côté est vide\u00a0: Excel ne dit pas ici si elles sont fusionnées, auquel cas la note vaudrait pour les deux",
  "hors-echelle": "ce n’est pas une note de l’échelle",
  "texte-incertain": "ce texte ressemble à une note, sans en être une",
  contradictoire: "le nombre et le texte ne disent pas la même note",
  formule: "calculée par une formule\u00a0: une moyenne peut tomber juste",
  "formule-sans-valeur": "une formule dont le fichier ne garde pas la valeur",
  erreur: "une erreur de formule",
  "deux-lignes": "cette activité a plusieurs lignes dans la feuille",
  "deux-cellules": "plusieurs cellules répondent à la fois",
  "plusieurs-croix": "plusieurs cases sont cochées",
  "croix-incertaine": "ce signe est sans doute une croix",
  "pas-un-nombre": "ce n’est pas un nombre, 0 ou plus",
};

/** « 2 (Majoritairement) ». */
export function direLaNote(note: Note, { niveaux, nc }: Echelle): string {
  if (note === null) return "vide";
  if (note === "NC") return `NC (${nc.libelle})`;
  const libelle = niveaux.find((niveau) => niveau.note === note)?.libelle ?? "";
  return libelle === "" ? String(note) : `${note} (${libelle})`;
}

/** « 24 activités sur 26 : 20 au libellé exact, 4 au libellé proche. » */
export function direLesActivites({ activites }: GrilleReconnue): string {
  const exactes = compterLesLignes(activites, "exacte");
  const proches = compterLesLignes(activites, "proche");
  const sortes = enumerer([
    ...(exactes > 0 ? [`${exactes} au libellé exact`] : []),
    ...(proches > 0 ? [`${proches} au libellé proche, à confirmer`] : []),
  ]);
  return `${compter(exactes + proches, "activité")} sur ${activites.length}\u00a0: ${sortes}.`;
}

/** « 70 notes reprises, 3 à confirmer, 2 non reprises. » Une ligne proche compte comme à confirmer tant qu'elle ne l'est pas. */
export function direLesNotes(grille: GrilleReconnue, confirmations: Confirmations): string {
  const { reprises, aConfirmer, refusees } = compterLesNotes(grille, confirmations);
  return `${enumerer([
    `${compter(reprises, "note")} ${reprises > 1 ? "reprises" : "reprise"}`,
    ...(aConfirmer > 0 ? [`${aConfirmer} à confirmer`] : []),
    ...(refusees > 0 ? [`${refusees} non ${refusees > 1 ? "reprises" : "reprise"}`] : []),
  ])}.`;
}

export interface CompteDeNotes {
  readonly reprises: number;
  readonly aConfirmer: number;
  readonly refusees: number;
}

export function compterLesNotes({ activites }: GrilleReconnue, confirmations: Confirmations): CompteDeNotes {
  const compte = { reprises: 0, aConfirmer: 0, refusees: 0 };
  for (const activite of activites) compterLActivite(activite, confirmations, compte);
  return compte;
}

function compterLActivite(
  activite: ActiviteReconnue,
  confirmations: Confirmations,
  compte: { reprises: number; aConfirmer: number; refusees: number },
): void {
  const reprise = estReprise(activite, confirmations);
  for (const note of activite.notes) {
    const rang = confirmations.notes[cleDeNote(activite.identifiant, note.politique)] ?? LAISSEE_VIDE;
    const choisie = note.etat === "reprise" || (note.etat === "a-confirmer" && rang !== LAISSEE_VIDE);
    if (note.etat === "vide") continue;
    if (note.etat === "refusee") compte.refusees++;
    else if (reprise && choisie) compte.reprises++;
    else compte.aConfirmer++;
  }
}

/** Pourquoi une feuille ne se reprend pas avec les autres. */
export const OBSTACLES: Readonly<Record<NonNullable<FeuilleDuTravail["obstacle"]>, string>> = {
  "sans-colonnes":
    "Aucun titre n’y dit où sont les notes\u00a0: rien n’en est repris. Nommez les colonnes (par exemple «\u00a0Famille\u00a0», ou «\u00a0Note\u00a0»), puis recommencez.",
  "autres-politiques":
    "Ses colonnes de notes ne sont pas celles des autres feuilles reprises\u00a0: un dossier n’a qu’un jeu de politiques.",
};
