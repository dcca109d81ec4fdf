import { ErreurDeClasseur } from "./erreurs";
import type { Releve } from "./relever";

/** Ce qui empêcherait de construire, dit avant d'agir. */
export function obstaclesDe(
  releve: Pick<Releve, "lectureSeule" | "structureProtegee">,
  feuillesAAjouter: number,
): ErreurDeClasseur[] {
  const obstacles: ErreurDeClasseur[] = [];
  if (releve.lectureSeule) {
    obstacles.push(
      new ErreurDeClasseur(
        "LectureSeule",
        "Ce classeur est ouvert en lecture seule. Enregistrez-en une copie, ou cliquez sur «\u00a0Activer la modification\u00a0», puis recommencez.",
      ),
    );
  }
  if (releve.structureProtegee && feuillesAAjouter > 0) {
    obstacles.push(
      new ErreurDeClasseur(
        "StructureProtegee",
        "La structure de ce classeur est protégée\u00a0: Excel interdit d’y ajouter des feuilles. Ôtez la protection (onglet Révision, «\u00a0Protéger le classeur\u00a0»), puis recommencez.",
      ),
    );
  }
  return obstacles;
}

/** Ce qui n'empêche rien, mais que l'utilisateur doit savoir. */
export function avertissementsDe(releve: Releve): string[] {
  return releve.calculManuel
    ? [
        "Le calcul de ce classeur est manuel\u00a0: les pourcentages ne suivront vos notes qu’après F9. Pour qu’ils suivent seuls\u00a0: onglet Formules, Options de calcul, Automatique.",
      ]
    : [];
}
