import type { Grille } from "../dossier/dossier";
import type { Cellule } from "../grille/champ";
import type { Fonction, Indicateur, ModeleDeGrille, Politique, Rubrique } from "../grille/modele";
import { activitesDe } from "../grille/parcourir";
import { noteDe } from "../grille/reponses";
import type { Evaluation, EvaluationDeGrille, EvaluationDeRubrique } from "./evaluerGrille";
import { moyenneDesScores } from "./moyenneDesScores";
import type { Score } from "./resultats";
import { NC } from "./textes";

/** Une grille de l'équipe et son évaluation ; ce que la lecture d'un classeur rend convient. */
export interface GrilleDeLEquipe {
  readonly grille: Grille;
  readonly titulaire: string;
  readonly evaluation: EvaluationDeGrille;
}

export interface SyntheseDesGrilles {
  /** Dans l'ordre du modèle. */
  readonly missions: readonly SyntheseDeMission[];
  /** politique → scores d'ensemble de cette politique */
  readonly parPolitique: Readonly<Record<string, ScoresDeLEquipe>>;
  readonly ensemble: ScoresDeLEquipe;
  /** Dans l'ordre du modèle. */
  readonly indicateurs: readonly SyntheseDIndicateur[];
  /**
   * Les cellules que l'une note et qu'une autre dit non concernées : leurs pourcentages ne portent pas sur la même
   * chose, ce qui se dit à côté d'eux.
   */
  readonly champsDifferents: readonly Cellule[];
}

export interface SyntheseDeMission {
  readonly rubrique: Rubrique;
  /** politique → scores */
  readonly parPolitique: Readonly<Record<string, ScoresDeLEquipe>>;
  readonly ensemble: ScoresDeLEquipe;
}

export interface ScoresDeLEquipe {
  /** Un par grille, dans leur ordre. */
  readonly parGrille: readonly Score[];
  /** R-SCORE-2 : une mission neutralisée ou sans note n'y entre pas. */
  readonly moyenne: Score;
}

export interface SyntheseDIndicateur {
  readonly fonction: Fonction;
  readonly indicateur: Indicateur;
  /**
   * R-IND-2. `commun` : un nombre de la CTG, le même dans toutes les grilles qui le disent ; `a-accorder` : elles en
   * disent de différents, aucun n'est retenu ; `somme` : ceux des postes, additionnés ; `vide` : aucune ne le dit, ou
   * l'indicateur n'a pas de nombre.
   */
  readonly etat: "commun" | "a-accorder" | "somme" | "vide";
  /** `null` s'il est vide ou à accorder. */
  readonly nombre: number | null;
  /** Un par grille, dans leur ordre. */
  readonly details: readonly ReponseDUneGrille[];
}

export interface ReponseDUneGrille {
  /** L'identifiant de la grille. */
  readonly grille: string;
  readonly titulaire: string;
  readonly nombre: number | null;
  readonly nature: string;
}

/**
 * Les grilles d'une équipe côte à côte, et ce qu'elles disent ensemble : moyennes des pourcentages (R-SCORE-2), chaque
 * grille pesant autant, et indicateurs comptés une fois pour la CTG ou additionnés par poste (R-IND-2). Sans classement.
 */
export function synthetiserLesGrilles(
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
  grilles: readonly GrilleDeLEquipe[],
): SyntheseDesGrilles {
  const evaluations = grilles.map(({ evaluation }) => evaluation);
  return {
    missions: modele.rubriques.map((rubrique) => {
      const siennes = evaluations.map((evaluation) => rubriqueDe(evaluation, rubrique));
      return { rubrique, ...reunir(politiques, siennes) };
    }),
    ...reunir(politiques, evaluations),
    indicateurs: modele.rubriques.reduce<SyntheseDIndicateur[]>(
      (tous, rubrique) => tous.concat(indicateursDeLaMission(rubrique, grilles)),
      [],
    ),
    champsDifferents: champsDifferents(modele, politiques, grilles),
  };
}

function rubriqueDe({ rubriques }: EvaluationDeGrille, { identifiant }: Rubrique): EvaluationDeRubrique {
  return rubriques.find(({ rubrique }) => rubrique === identifiant) as EvaluationDeRubrique;
}

function reunir(
  politiques: readonly Politique[],
  evaluations: readonly Pick<EvaluationDeGrille, "parPolitique" | "ensemble">[],
): Pick<SyntheseDeMission, "parPolitique" | "ensemble"> {
  const parPolitique: Record<string, ScoresDeLEquipe> = {};
  for (const { identifiant } of politiques) {
    parPolitique[identifiant] = scoresDe(evaluations.map((e) => e.parPolitique[identifiant] as Evaluation));
  }
  return { parPolitique, ensemble: scoresDe(evaluations.map(({ ensemble }) => ensemble)) };
}

function scoresDe(evaluations: readonly Evaluation[]): ScoresDeLEquipe {
  const parGrille = evaluations.map(({ score }) => score);
  return { parGrille, moyenne: moyenneDesScores(parGrille) };
}

function indicateursDeLaMission(
  { fonctions }: Rubrique,
  grilles: readonly GrilleDeLEquipe[],
): SyntheseDIndicateur[] {
  return fonctions.reduce<SyntheseDIndicateur[]>(
    (tous, fonction) =>
      tous.concat(fonction.indicateurs.map((indicateur) => synthetiser(fonction, indicateur, grilles))),
    [],
  );
}

function synthetiser(
  fonction: Fonction,
  indicateur: Indicateur,
  grilles: readonly GrilleDeLEquipe[],
): SyntheseDIndicateur {
  const details = grilles.map(({ grille, titulaire }): ReponseDUneGrille => {
    const reponse = grille.reponses.indicateurs[indicateur.identifiant];
    return {
      grille: grille.identifiant,
      titulaire,
      nombre: indicateur.avecNombre ? (reponse?.nombre ?? null) : null,
      nature: reponse?.nature ?? "",
    };
  });
  return { fonction, indicateur, details, ...compter(indicateur, details) };
}

function compter(
  { portee }: Indicateur,
  details: readonly ReponseDUneGrille[],
): Pick<SyntheseDIndicateur, "etat" | "nombre"> {
  const nombres = details.map(({ nombre }) => nombre).filter((nombre): nombre is number => nombre !== null);
  const [premier] = nombres;
  if (premier === undefined) return { etat: "vide", nombre: null };
  if (portee === "poste")
    return { etat: "somme", nombre: nombres.reduce((somme, nombre) => somme + nombre, 0) };
  return nombres.every((nombre) => nombre === premier)
    ? { etat: "commun", nombre: premier }
    : { etat: "a-accorder", nombre: null };
}

function champsDifferents(
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
  grilles: readonly GrilleDeLEquipe[],
): Cellule[] {
  const cellules: Cellule[] = [];
  for (const { identifiant: activite } of activitesDe(modele)) {
    for (const { identifiant: politique } of politiques) {
      const notes = grilles.map(({ grille }) => noteDe(grille.reponses, activite, politique));
      const notee = notes.some((note) => typeof note === "number");
      if (notee && notes.indexOf(NC) !== -1) cellules.push({ activite, politique });
    }
  }
  return cellules;
}
