import type { RapportDeControle } from "../domaine/controle/rapport";
import type { Dossier } from "../domaine/dossier/dossier";
import type { Geste } from "../domaine/dossier/geste";
import { INSTRUCTION_VIDE } from "../domaine/instruction/instruction";
import { estEgal } from "./estEgal";

/**
 * Le geste qui remet les parties du dossier que l'on a changées comme elles étaient, tant que le classeur les dit
 * encore telles qu'il les disait juste après ; `null` s'il n'y a rien à défaire. Une partie absente avant ne se défait
 * pas : ses feuilles sont nées, et l'on n'en supprime aucune. Du journal, du plan d'action et de l'instruction, la feuille
 * reste et ce que l'on y a écrit s'en va : le dossier redevient un brouillon. Du rapport de contrôle ne s'en va que ce que
 * l'on a décidé : vidé, il dirait que rien n'est à signaler.
 *
 * @param donne le dossier que l'on a demandé.
 * @param relu celui que le classeur a rendu une fois écrit : la lecture a pu normaliser ce que l'on donnait.
 */
export function annulationDe(avant: Dossier, donne: Dossier, relu: Dossier): Geste | null {
  const depart: Dossier = {
    ...avant,
    journal: avant.journal ?? viderSiNe(donne.journal),
    planDAction: avant.planDAction ?? viderSiNe(donne.planDAction),
    instruction: avant.instruction ?? (donne.instruction === null ? null : INSTRUCTION_VIDE),
    controle: avant.controle ?? sansDecision(donne.controle),
  };
  const changees = (Object.keys(depart) as (keyof Dossier)[]).filter(
    (partie) =>
      depart[partie] !== null &&
      !estEgal(depart[partie], donne[partie]) &&
      !estEgal(depart[partie], relu[partie]),
  );
  if (changees.length === 0) return null;
  return (dossier) => {
    if (changees.some((partie) => !estEgal(dossier[partie], relu[partie]))) return null;
    const anciennes = Object.fromEntries(changees.map((partie) => [partie, depart[partie]]));
    return { ...dossier, ...anciennes };
  };
}

function sansDecision(ne: RapportDeControle | null): RapportDeControle | null {
  return ne === null
    ? null
    : { ...ne, constats: ne.constats.map((constat) => ({ ...constat, traitement: null })) };
}

function viderSiNe(ne: readonly unknown[] | null): [] | null {
  return ne === null ? null : [];
}
