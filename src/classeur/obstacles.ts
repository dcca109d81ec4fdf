import { ErreurDeClasseur } from "./erreurs";
import type { Releve } from "./relever";

/** Ce qui empêcherait de construire, dit avant d'agir. */
export function obstaclesDe(releve: Releve, feuillesAAjouter: number): ErreurDeClasseur[] {
  const obstacles: ErreurDeClasseur[] = [];
  if (releve.lectureSeule) {
    obstacles.push(
      new ErreurDeClasseur(
        "LectureSeule",
        "Ce classeur est ouvert en lecture seule. Enregistrez-en une copie, ou cliquez sur « Activer la modification », puis recommencez.",
      ),
    );
  }
  if (releve.structureProtegee && feuillesAAjouter > 0) {
    obstacles.push(
      new ErreurDeClasseur(
        "StructureProtegee",
        "La structure de ce classeur est protégée : Excel interdit d’y ajouter des feuilles. Ôtez la protection (onglet Révision, « Protéger le classeur »), puis recommencez.",
      ),
    );
  }
  return obstacles;
}

/** Ce qui n'empêche rien, mais que l'utilisateur doit savoir. */
export function avertissementsDe(releve: Releve): string[] {
  return releve.calculManuel
    ? [
        "Le calcul de ce classeur est manuel : les pourcentages ne suivront vos notes qu’après F9. Pour qu’ils suivent seuls : onglet Formules, Options de calcul, Automatique.",
      ]
    : [];
}
