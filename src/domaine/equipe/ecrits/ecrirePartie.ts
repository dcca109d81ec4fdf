import type { ContenuDePartie, GroupeDuReferentiel } from "../referentiel";

/** Une partie du référentiel en texte brut : son titre en capitales, puis ses groupes, un par bloc. */
export function ecrirePartie({ titre, groupes }: ContenuDePartie): string {
  return [titre.toUpperCase(), ...groupes.map(ecrireGroupe)].join("\n\n");
}

function ecrireGroupe({ titre, paragraphes, points }: GroupeDuReferentiel): string {
  return [...(titre === "" ? [] : [titre]), ...paragraphes, ...points.map((point) => `- ${point}`)].join(
    "\n",
  );
}
