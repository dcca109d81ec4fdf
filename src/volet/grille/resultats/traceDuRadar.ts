import type { EvaluationDeGrille } from "../../../domaine/notation/evaluerGrille";
import type { Politique } from "../../../domaine/grille/modele";
import type { Score } from "../../../domaine/notation/resultats";

/** R-RADAR-1 : une série par politique, plus l'ensemble ; de 0 à 1, `null` là où il n'y a pas de point. */
export interface SerieDeRadar {
  readonly libelle: string;
  readonly ensemble: boolean;
  readonly valeurs: readonly (number | null)[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Une seule politique : une seule série, elle est l'ensemble. */
export function seriesDuRadar(
  politiques: readonly Politique[],
  { rubriques }: EvaluationDeGrille,
): readonly SerieDeRadar[] {
  const ensemble: SerieDeRadar = {
    libelle: "Ensemble",
    ensemble: true,
    valeurs: rubriques.map((rubrique) => pointDe(rubrique.ensemble.score)),
  };
  if (politiques.length < 2) return [ensemble];
  const series = politiques.map(({ identifiant, libelle }) => ({
    libelle,
    ensemble: false,
    valeurs: rubriques.map(({ parPolitique }) => pointDe(parPolitique[identifiant]?.score)),
  }));
  return [...series, ensemble];
}

/** R-SCORE-2 : `NC`, `—` et `à corriger` sont un vide sur le radar, pas un zéro. */
function pointDe(score: Score | undefined): number | null {
  return score?.etat === "note" ? score.valeur : null;
}

/** La place d'une valeur (0 à 1) sur un axe ; le premier axe monte, les suivants tournent vers la droite. */
export function placer(valeur: number, axe: number, axes: number, rayon: number): Point {
  const angle = (2 * Math.PI * axe) / axes - Math.PI / 2;
  return { x: arrondir(valeur * rayon * Math.cos(angle)), y: arrondir(valeur * rayon * Math.sin(angle)) };
}

/**
 * Le tracé d'une série : un trait entre deux axes voisins qui ont tous deux une valeur, aucun par-dessus un vide.
 * Vide si aucun trait n'est possible (les points restent).
 */
export function tracer({ valeurs }: SerieDeRadar, rayon: number): string {
  return valeurs
    .map((valeur, axe) => {
      const suivant = (axe + 1) % valeurs.length;
      const arrivee = valeurs[suivant] ?? null;
      if (valeur === null || arrivee === null) return "";
      const a = placer(valeur, axe, valeurs.length, rayon);
      const b = placer(arrivee, suivant, valeurs.length, rayon);
      return `M${a.x} ${a.y}L${b.x} ${b.y}`;
    })
    .join("");
}

function arrondir(nombre: number): number {
  return Math.round(nombre * 10) / 10;
}
