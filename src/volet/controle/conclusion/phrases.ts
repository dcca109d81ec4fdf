import { LIBELLES_DES_AVIS, type ConclusionDePoste } from "../../../domaine/instruction/instruction";
import {
  manquesDeLaConclusion,
  PHRASES_DES_MANQUES,
} from "../../../domaine/instruction/manquesDeLaConclusion";
import type { Score } from "../../../domaine/notation/resultats";
import { dateEnFrancais } from "../../../plan/dates";
import { compter, enumerer } from "../../commun/textes";
import { ecrireNombre } from "../../equipe/fiche/nombres";
import { direScore } from "../../grille/phrases";
import type { PosteAConclure } from "./postesAConclure";

/** « 2 postes conclus sur 3, 1,2 ETP pris en compte sur 2,1 ; 1 poste à vérifier ». */
export function resumerLesConclusions(postes: readonly PosteAConclure[]): string {
  const conclus = postes.flatMap(({ conclusion }) => (conclusion === null ? [] : [conclusion]));
  if (conclus.length === 0) return `Aucun poste conclu sur ${postes.length}`;
  const etp = sommer(conclus.map(({ etpPrisEnCompte }) => etpPrisEnCompte ?? 0));
  const quotites = sommer(postes.map(({ quotite }) => quotite));
  const aVerifier = postes.filter((poste) => manquesDe(poste).length > 0).length;
  return [
    `${compter(conclus.length, "poste conclu", "postes conclus")} sur ${postes.length}, ${ecrireNombre(etp)}\u00a0ETP pris en compte sur ${ecrireNombre(quotites)}`,
    ...(aVerifier === 0 ? [] : [compter(aVerifier, "poste à vérifier", "postes à vérifier")]),
  ].join("\u00a0; ");
}

/** Au centième près : les ETP n'ont pas d'autre décimale, leur somme a celles des flottants. */
function sommer(etp: readonly number[]): number {
  return Math.round(etp.reduce((cumul, un) => cumul + un, 0) * 100) / 100;
}

/** « 0,7 ETP · score d’ensemble 54 % ». */
export function decrireLePoste(quotite: number, score: Score | null): string {
  return [
    quotite === 0 ? "Quotité à compléter" : `${ecrireNombre(quotite)}\u00a0ETP`,
    score === null ? "sans grille" : `score d’ensemble ${direScore(score)}`,
  ].join(" · ");
}

/** Ce que la Caf a conclu, une chose par ligne. */
export function decrireLaConclusion(conclusion: ConclusionDePoste): string[] {
  const { avis, etpPrisEnCompte: etp, conditions, contreparties, convergence, date } = conclusion;
  const cnaf = conclusion.validationDeLaCnaf;
  return [
    `${avis === "" ? "Avis à donner" : LIBELLES_DES_AVIS[avis]}${date === "" ? "" : `, le ${dateEnFrancais(date)}`}`,
    etp === null ? "" : `${ecrireNombre(etp)}\u00a0ETP pris en compte`,
    conditions === "" ? "" : `Conditions\u00a0: ${conditions}`,
    contreparties === "" ? "" : `Contreparties\u00a0: ${contreparties}`,
    convergence ? `Convergence${cnaf === "" ? "" : `, validée par la Cnaf le ${dateEnFrancais(cnaf)}`}` : "",
  ].filter((ligne) => ligne !== "");
}

export function manquesDe({ conclusion, quotite }: PosteAConclure): readonly string[] {
  return conclusion === null
    ? []
    : manquesDeLaConclusion(conclusion, quotite).map((manque) => PHRASES_DES_MANQUES[manque]);
}

/** « À vérifier avant de signer : conditions à écrire et date à écrire. » */
export function direLesManques(manques: readonly string[]): string {
  return `À vérifier avant de signer\u00a0: ${enumerer(manques)}.`;
}

/** « Conclusion écrite : Camille Exemple, favorable ». */
export function direLaConclusionFaite(nom: string, { avis }: ConclusionDePoste): string {
  const dit = avis === "" ? "" : `, ${LIBELLES_DES_AVIS[avis].toLocaleLowerCase("fr")}`;
  return `Conclusion écrite\u00a0: ${nom}${dit}`;
}
