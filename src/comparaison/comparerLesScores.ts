import type { ModeleDeGrille } from "../domaine/grille/modele";
import type { Score } from "../domaine/notation/resultats";
import type { GrilleEvaluee } from "../lecture/evaluerLeDossier";
import type { Relation, ScoresCompares } from "./difference";

/**
 * R-EVAL-1 : les pourcentages des grilles que les deux classeurs ont, mission par mission puis d'ensemble.
 *
 * @param autre sous les identifiants d'ici ; les deux grilles suivent le même modèle et les mêmes politiques.
 */
export function comparerLesScores(
  modele: ModeleDeGrille,
  ici: readonly GrilleEvaluee[],
  autre: readonly GrilleEvaluee[],
  relation: Relation,
): readonly ScoresCompares[] {
  return ici.flatMap(({ grille, titulaire, evaluation }) => {
    const pareille = autre.find((une) => une.grille.identifiant === grille.identifiant);
    if (pareille === undefined) return [];
    const comparer = (cle: string, libelle: string, mien: Score, sien: Score): ScoresCompares => ({
      cle: `${grille.identifiant}|${cle}`,
      grille: titulaire,
      libelle,
      ici: mien,
      autre: sien,
      ecart: ecartDe(mien, sien, relation),
    });
    const missions = modele.rubriques.flatMap(({ identifiant, numero, libelleCourt }, rang) => {
      const [mienne, sienne] = [evaluation.rubriques[rang], pareille.evaluation.rubriques[rang]];
      if (mienne === undefined || sienne === undefined) return [];
      return [
        comparer(identifiant, `${numero}. ${libelleCourt}`, mienne.ensemble.score, sienne.ensemble.score),
      ];
    });
    const ensemble = comparer("", "Ensemble", evaluation.ensemble.score, pareille.evaluation.ensemble.score);
    return [...missions, ensemble];
  });
}

function ecartDe(ici: Score, autre: Score, relation: Relation): number | null {
  if (ici.etat !== "note" || autre.etat !== "note") return null;
  const difference = ici.valeur - autre.valeur;
  // « -0 » ne se dit pas.
  return relation === "autre-plus-recent" ? 0 - difference : difference;
}
