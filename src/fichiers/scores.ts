import type { Politique } from "../domaine/grille/modele";
import { ecrireScore } from "../domaine/notation/ecrireScore";
import type { Evaluation } from "../domaine/notation/evaluerGrille";
import type { ClasseurDeDossier } from "../lecture";
import type { GrilleEvaluee } from "../lecture/evaluerLeDossier";
import type { GrilleDuRapport, ScoreDuRapport } from "./rapport";

/** Les pourcentages d'une grille et de quoi ils sont faits (R-SCORE-6), tels que le rapport les porte. */
export function scoresDe(
  { grille, titulaire, feuille, evaluation, fautives, ncSansMotif }: GrilleEvaluee,
  { modele, dossier: { politiques } }: ClasseurDeDossier,
): GrilleDuRapport {
  return {
    grille: grille.identifiant,
    titulaire,
    feuille,
    rubriques: modele.rubriques.flatMap(({ identifiant, numero, libelleCourt }, rang) => {
      const evaluee = evaluation.rubriques[rang];
      if (evaluee === undefined) return [];
      return {
        rubrique: identifiant,
        libelle: `${numero}. ${libelleCourt}`,
        parPolitique: parPolitique(evaluee.parPolitique, politiques),
        ensemble: scoreDe(evaluee.ensemble),
      };
    }),
    parPolitique: parPolitique(evaluation.parPolitique, politiques),
    ensemble: scoreDe(evaluation.ensemble),
    ncSansMotif,
    fautives,
  };
}

function parPolitique(
  evaluations: Readonly<Record<string, Evaluation>>,
  politiques: readonly Politique[],
): Record<string, ScoreDuRapport> {
  return Object.fromEntries(
    politiques.flatMap(({ identifiant }) => {
      const evaluation = evaluations[identifiant];
      return evaluation === undefined ? [] : [[identifiant, scoreDe(evaluation)]];
    }),
  );
}

function scoreDe({ score, bornes, decompte }: Evaluation): ScoreDuRapport {
  return {
    score: ecrireScore(score),
    minimum: bornes.etat === "bornes" ? bornes.minimum : null,
    maximum: bornes.etat === "bornes" ? bornes.maximum : null,
    notees: decompte.notees,
    nc: decompte.nc,
    nonRenseignees: decompte.nonRenseignees,
    fautives: decompte.fautives,
  };
}
