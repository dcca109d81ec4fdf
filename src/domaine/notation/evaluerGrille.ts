import type { Cellule } from "../grille/champ";
import type { Agregation, ModeleDeGrille, Politique, Rubrique } from "../grille/modele";
import type { Note, Reponses } from "../grille/reponses";
import { noteDe } from "../grille/reponses";
import { additionner } from "./additionner";
import { bornesDe } from "./calculerBornes";
import { completudeDe } from "./calculerCompletude";
import { scoreDe } from "./calculerScore";
import { decompter } from "./decompter";
import { moyenneDesBornes } from "./moyenneDesBornes";
import { moyenneDesScores } from "./moyenneDesScores";
import type { Bornes, Decompte, Score } from "./resultats";

/** Un pourcentage et tout ce qui doit rester à sa portée (R-SCORE-6). */
export interface Evaluation {
  readonly score: Score;
  readonly bornes: Bornes;
  readonly decompte: Decompte;
  /** De 0 à 1. */
  readonly completude: number;
}

export interface EvaluationDeRubrique {
  /** L'identifiant de la rubrique. */
  readonly rubrique: string;
  /** politique → évaluation */
  readonly parPolitique: Readonly<Record<string, Evaluation>>;
  /** Toutes les notes de la mission, toutes politiques (R-SCORE-3). */
  readonly ensemble: Evaluation;
}

export interface EvaluationDeGrille {
  /** R-SCORE-3 : l'agrégation employée s'écrit à côté du score. */
  readonly agregation: Agregation;
  /** Dans l'ordre du modèle. */
  readonly rubriques: readonly EvaluationDeRubrique[];
  /** politique → score d'ensemble de cette politique */
  readonly parPolitique: Readonly<Record<string, Evaluation>>;
  readonly ensemble: Evaluation;
}

/**
 * Toutes les évaluations d'une grille : par mission et politique, par mission, par politique, et d'ensemble.
 *
 * @param fautives les cellules dont le contenu n'est pas une note (R-SCORE-4) : leur rubrique est « à corriger ».
 * @throws ErreurDeSaisie si l'échelle ou les poids du modèle sont fautifs.
 */
export function evaluerGrille(
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
  reponses: Reponses,
  fautives: readonly Cellule[] = [],
): EvaluationDeGrille {
  const lire = lecteurDeNotes(reponses, fautives);
  const rubriques = modele.rubriques.map((rubrique) =>
    evaluerRubrique(rubrique, politiques, modele.echelle.noteMax, lire),
  );
  return {
    agregation: modele.agregation,
    rubriques,
    parPolitique: parPolitique(politiques, (politique) =>
      agreger(
        rubriques.map((rubrique) => rubrique.parPolitique[politique] as Evaluation),
        modele.agregation,
      ),
    ),
    ensemble: agreger(
      rubriques.map((rubrique) => rubrique.ensemble),
      modele.agregation,
    ),
  };
}

type LecteurDeNotes = (activite: string, politique: string) => Note;

function lecteurDeNotes(reponses: Reponses, fautives: readonly Cellule[]): LecteurDeNotes {
  const parActivite = new Map<string, Set<string>>();
  for (const { activite, politique } of fautives) {
    parActivite.set(activite, (parActivite.get(activite) ?? new Set()).add(politique));
  }
  // Une note illisible n'est sur aucune échelle : NaN suffit à la faire compter parmi les fautives.
  return (activite, politique) =>
    parActivite.get(activite)?.has(politique) === true ? NaN : noteDe(reponses, activite, politique);
}

function evaluerRubrique(
  rubrique: Rubrique,
  politiques: readonly Politique[],
  noteMax: number,
  lire: LecteurDeNotes,
): EvaluationDeRubrique {
  const poids = rubrique.activites.map((activite) => activite.poids ?? 1);
  const evaluations = parPolitique(politiques, (politique) =>
    evaluer(
      decompter(
        rubrique.activites.map((activite) => lire(activite.identifiant, politique)),
        noteMax,
        poids,
      ),
    ),
  );
  const decomptes = politiques.map(
    (politique) => (evaluations[politique.identifiant] as Evaluation).decompte,
  );
  return {
    rubrique: rubrique.identifiant,
    parPolitique: evaluations,
    ensemble: evaluer(additionner(decomptes)),
  };
}

function parPolitique(
  politiques: readonly Politique[],
  calculer: (politique: string) => Evaluation,
): Record<string, Evaluation> {
  const resultats: Record<string, Evaluation> = {};
  for (const { identifiant } of politiques) resultats[identifiant] = calculer(identifiant);
  return resultats;
}

function evaluer(decompte: Decompte): Evaluation {
  return {
    score: scoreDe(decompte),
    bornes: bornesDe(decompte),
    decompte,
    completude: completudeDe(decompte),
  };
}

function agreger(evaluations: readonly Evaluation[], agregation: Agregation): Evaluation {
  const reunies = evaluer(additionner(evaluations.map((evaluation) => evaluation.decompte)));
  if (agregation === "activites") return reunies;
  return {
    ...reunies,
    score: moyenneDesScores(evaluations.map((evaluation) => evaluation.score)),
    bornes: moyenneDesBornes(evaluations.map((evaluation) => evaluation.bornes)),
  };
}
