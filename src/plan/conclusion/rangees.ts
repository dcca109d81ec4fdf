import type { Dossier, Poste } from "../../domaine/dossier/dossier";
import type { ConclusionDePoste, Instruction } from "../../domaine/instruction/instruction";
import { estUneConclusionVide } from "../../domaine/instruction/estUneConclusionVide";
import { conclusionVide } from "../../domaine/instruction/manquesDeLaConclusion";

/** Une ligne de la page à signer. */
export interface RangeeDeConclusion {
  readonly conclusion: ConclusionDePoste;
  /** `null` : la Caf a conclu sur un poste que l'équipe n'a plus. */
  readonly poste: Poste | null;
  /** Faux : rien n'en est encore dit, ses cellules sont vides. */
  readonly estCommencee: boolean;
}

/** Tous les postes de l'équipe, puis ceux qu'elle n'a plus : ce que la Caf en a dit ne se perd pas. */
export function rangeesDeLaConclusion(
  { postes }: Dossier,
  { conclusions }: Instruction,
): readonly RangeeDeConclusion[] {
  const deLEquipe = postes.map((poste) => {
    const connue = conclusions.find((une) => une.poste === poste.identifiant);
    return rangeeDe(connue ?? conclusionVide(poste.identifiant), poste);
  });
  const retires = conclusions
    .filter(
      (une) => !estUneConclusionVide(une) && !postes.some(({ identifiant }) => identifiant === une.poste),
    )
    .map((une) => rangeeDe(une, null));
  return [...deLEquipe, ...retires];
}

function rangeeDe(conclusion: ConclusionDePoste, poste: Poste | null): RangeeDeConclusion {
  const estCommencee = !estUneConclusionVide(conclusion);
  return { conclusion: estCommencee ? conclusion : conclusionVide(conclusion.poste), poste, estCommencee };
}
