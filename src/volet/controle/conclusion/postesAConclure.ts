import type { ConclusionDePoste } from "../../../domaine/instruction/instruction";
import type { Score } from "../../../domaine/notation/resultats";
import type { ClasseurDeDossier } from "../../../lecture";
import { evaluerLeDossier } from "../../../lecture/evaluerLeDossier";
import { nomDuPoste } from "../../../plan/intitules";

/** Un poste, ce que son auto-évaluation donne et ce que la Caf en a conclu. */
export interface PosteAConclure {
  readonly identifiant: string;
  readonly nom: string;
  /** 0 : elle n'est pas dite. */
  readonly quotite: number;
  /** `null` : il n'a pas de grille, et l'équipe n'en a pas de commune. */
  readonly score: Score | null;
  /** `null` : rien n'en est encore conclu. */
  readonly conclusion: ConclusionDePoste | null;
}

/** R-RECOND-1 : ceux de l'équipe, dans son ordre. */
export function postesAConclure(lu: ClasseurDeDossier): readonly PosteAConclure[] {
  const { postes, instruction } = lu.dossier;
  const evaluees = evaluerLeDossier(lu);
  return postes.map((poste) => {
    const evaluee =
      evaluees.find(({ grille }) => grille.poste === poste.identifiant) ??
      evaluees.find(({ grille }) => grille.poste === "");
    return {
      identifiant: poste.identifiant,
      nom: nomDuPoste(poste),
      quotite: poste.quotite,
      score: evaluee?.evaluation.ensemble.score ?? null,
      conclusion: instruction?.conclusions.find((une) => une.poste === poste.identifiant) ?? null,
    };
  });
}
