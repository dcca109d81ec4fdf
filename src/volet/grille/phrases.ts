import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import type { Evaluation, EvaluationDeRubrique } from "../../domaine/notation/evaluerGrille";
import type { Bornes, Decompte, Score } from "../../domaine/notation/resultats";
import { A_CORRIGER, NC, SANS_NOTE } from "../../domaine/notation/textes";
import type { LectureDuClasseur } from "../../lecture";
import { compter, direPourcentage } from "../commun/textes";
import { evaluerLeDossier, type GrilleEvaluee } from "../../lecture/evaluerLeDossier";
import { activitesARenseigner } from "./resultats/activites";

/** R-SCORE-3 : l'agrégation employée s'écrit à côté du score. */
export const AGREGATIONS: Readonly<Record<ModeleDeGrille["agregation"], string>> = {
  rubriques: "Moyenne des missions évaluées, chacune pesant autant.",
  activites: "Somme des notes ÷ somme des notes possibles, toutes missions réunies.",
};

/** Ce qui se lit dans une case de pourcentage : « 67 % », `NC`, `—` ou `à corriger`. */
export function direScore(score: Score): string {
  switch (score.etat) {
    case "note":
      return direPourcentage(score.valeur);
    case "nc":
      return NC;
    case "vide":
      return SANS_NOTE;
    case "a-corriger":
      return A_CORRIGER;
  }
}

/** « 54 à 81 % » ; un seul nombre quand tout est noté (R-SCORE-6). */
export function direBornes(bornes: Bornes): string {
  switch (bornes.etat) {
    case "bornes": {
      const [minimum, maximum] = [direPourcentage(bornes.minimum), direPourcentage(bornes.maximum)];
      return minimum === maximum ? minimum : `${Math.round(bornes.minimum * 100)} à ${maximum}`;
    }
    case "nc":
      return NC;
    case "vide":
      return SANS_NOTE;
    case "a-corriger":
      return A_CORRIGER;
  }
}

/** Ce qui manque encore, ou « Tout est noté. ». */
export function direLeReste({
  nonRenseignees,
  fautives,
}: Pick<Decompte, "nonRenseignees" | "fautives">): string {
  const phrases = [
    ...(fautives > 0 ? [`${compter(fautives, "cellule")} à corriger`] : []),
    ...(nonRenseignees > 0 ? [`il reste ${compter(nonRenseignees, "note")}`] : []),
  ];
  return phrases.length === 0 ? "tout est noté" : phrases.join(" ; ");
}

/**
 * « Mission 2 : 67 % en Famille, NC en Social ; il reste 3 activités. »
 *
 * @param aRenseigner le nombre d'activités où une note manque.
 */
export function direMission(
  numero: number,
  evaluation: EvaluationDeRubrique,
  politiques: readonly Politique[],
  aRenseigner: number,
): string {
  const resultats = politiques.map(({ identifiant, libelle }) => {
    const score = evaluation.parPolitique[identifiant]?.score ?? { etat: "vide" };
    return politiques.length === 1 ? direEnPhrase(score) : `${direEnPhrase(score)} en ${libelle}`;
  });
  return `Mission ${numero} : ${resultats.join(", ")} ; ${direCeQuiReste(evaluation.ensemble.decompte, aRenseigner)}.`;
}

/** Une activité se note d'un coup, toutes politiques : c'est elle que l'on compte encore à faire. */
function direCeQuiReste({ fautives }: Decompte, aRenseigner: number): string {
  const phrases = [
    ...(fautives > 0 ? [`${compter(fautives, "cellule")} à corriger`] : []),
    ...(aRenseigner > 0 ? [`il reste ${compter(aRenseigner, "activité")}`] : []),
  ];
  return phrases.length === 0 ? "tout est noté" : phrases.join("\u00a0; ");
}

function direEnPhrase(score: Score): string {
  return score.etat === "vide" ? "rien de noté" : direScore(score);
}

/** « Score d’ensemble provisoire : 58 % (entre 41 et 77 %) ». */
export function direEnsemble({ score, bornes }: Evaluation): string {
  if (score.etat !== "note") return `Score d’ensemble : ${direEnPhrase(score)}`;
  if (!score.provisoire || bornes.etat !== "bornes") return `Score d’ensemble : ${direScore(score)}`;
  const intervalle = `entre ${Math.round(bornes.minimum * 100)} et ${direPourcentage(bornes.maximum)}`;
  return `Score d’ensemble provisoire : ${direScore(score)} (${intervalle})`;
}

/**
 * La mission que le dernier changement a fait bouger, dite en une phrase ; vide si aucune n'a bougé ou si le dossier
 * n'est plus le même.
 */
export function direLeChangement(avant: LectureDuClasseur | null, apres: LectureDuClasseur): string {
  if (avant?.etat !== "lu" || apres.etat !== "lu") return "";
  const grilles = evaluerLeDossier(apres);
  const anciennes = evaluerLeDossier(avant);
  for (const nouvelle of grilles) {
    const ancienne = anciennes.find(({ grille }) => grille.identifiant === nouvelle.grille.identifiant);
    const rang = ancienne === undefined ? -1 : premiereDifference(ancienne, nouvelle);
    const evaluation = nouvelle.evaluation.rubriques[rang];
    const rubrique = apres.modele.rubriques[rang];
    if (evaluation === undefined || rubrique === undefined) continue;
    const { politiques } = apres.dossier;
    const aRenseigner = activitesARenseigner(rubrique, politiques, nouvelle).length;
    const phrase = direMission(rubrique.numero, evaluation, politiques, aRenseigner);
    return grilles.length > 1 ? `${nouvelle.titulaire}, ${minuscule(phrase)}` : phrase;
  }
  return "";
}

function premiereDifference(ancienne: GrilleEvaluee, nouvelle: GrilleEvaluee): number {
  return nouvelle.evaluation.rubriques.findIndex(
    (rubrique, rang) => JSON.stringify(rubrique) !== JSON.stringify(ancienne.evaluation.rubriques[rang]),
  );
}

function minuscule(phrase: string): string {
  return phrase.charAt(0).toLocaleLowerCase("fr") + phrase.slice(1);
}
