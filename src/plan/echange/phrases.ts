import type { Decompte } from "../../domaine/notation/resultats";
import { A_CORRIGER, PROVISOIRE } from "../../domaine/notation/textes";
import type { CleDeStyle } from "../charte";
import { texteEnFormule, type CellulesDeDecompte } from "../formules";
import type { ContexteDeLEchange } from "./contexte";

/** Ce qui se compte en toutes lettres, au bout d'une mission et en tête de la feuille. */
const MOTS = {
  partagees: { aucun: "aucune note partagée", un: "note partagée", plusieurs: "notes partagées" },
  ecarts: { aucun: "aucun écart", un: "écart", plusieurs: "écarts" },
  commentaires: {
    aucun: "aucun commentaire de la Caf",
    un: "commentaire de la Caf",
    plusieurs: "commentaires de la Caf",
  },
} as const;

export type ChoseComptee = keyof typeof MOTS;

/** « aucun écart », « 1 écart », « 3 écarts ». */
export function compteEnFormule(quoi: ChoseComptee, cellule: string): string {
  const { aucun, un, plusieurs } = MOTS[quoi];
  const [singulier, pluriel] = [`\u00a0${un}`, `\u00a0${plusieurs}`].map(texteEnFormule);
  return `IF(${cellule}=0,${texteEnFormule(aucun)},${cellule}&IF(${cellule}=1,${singulier},${pluriel}))`;
}

/** Le même, calculé. */
export function compter(quoi: ChoseComptee, nombre: number): string {
  const { aucun, un, plusieurs } = MOTS[quoi];
  if (nombre === 0) return aucun;
  return `${nombre}\u00a0${nombre === 1 ? un : plusieurs}`;
}

/** Les écarts dans leur colonne, les commentaires dans celle de la Caf. */
export function ecrireUnCompte(
  { f, colonnes }: ContexteDeLEchange,
  ligne: number,
  quoi: "ecarts" | "commentaires",
  cellule: string,
  resultat: number,
  style: CleDeStyle,
): void {
  const colonne = quoi === "ecarts" ? colonnes.ecart : colonnes.commentaireCaf;
  f.formule(ligne, colonne, `=${compteEnFormule(quoi, cellule)}`, compter(quoi, resultat), style);
}

/** R-SCORE-6 : à côté d'un pourcentage, « provisoire » s'il l'est, et les trois nombres qui l'expliquent. */
export function ecrireUnEtat(
  { f, colonnes }: ContexteDeLEchange,
  ligne: number,
  cellules: CellulesDeDecompte,
  decompte: Decompte,
  style: CleDeStyle,
): void {
  const { notees, nc, nonRenseignees, fautives } = cellules;
  const formule =
    `="Notes retenues"&IF(${fautives}>0,", ${A_CORRIGER}",IF(${nonRenseignees}>0,", ${PROVISOIRE}",""))&` +
    `"\u00a0: concernées "&(${notees}+${nonRenseignees}+${fautives})&", NC "&${nc}&", non renseignées "&${nonRenseignees}`;
  const etat = decompte.nonRenseignees > 0 ? `, ${PROVISOIRE}` : "";
  const resultat = `Notes retenues${etat}\u00a0: concernées ${decompte.concernees}, NC ${decompte.nc}, non renseignées ${decompte.nonRenseignees}`;
  f.formule(ligne, colonnes.commentaireDeLAgent, formule, resultat, style);
}
