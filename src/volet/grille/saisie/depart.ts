import type { Grille } from "../../../domaine/dossier/dossier";
import type { PlaceDeGrille } from "../../../domaine/grille/saisie";
import { etapeDeLaPlace, placeDeLEtape, type Etape } from "./etapes";

/** Là où l'on s'était arrêté, si cette ligne est encore dans une grille du dossier. */
export function repriseValable(
  reprise: PlaceDeGrille | null,
  grilles: readonly Grille[],
  etapes: readonly Etape[],
): PlaceDeGrille | null {
  if (reprise === null || !grilles.some(({ identifiant }) => identifiant === reprise.grille)) return null;
  return etapeDeLaPlace(etapes, reprise) === undefined ? null : reprise;
}

/** La première étape à remplir d'une grille, sinon la première. */
export function placeDeDepart(
  grille: string,
  etapes: readonly Etape[],
  remplie: (etape: Etape) => boolean,
): PlaceDeGrille | null {
  const etape = etapes.find((candidate) => !remplie(candidate)) ?? etapes[0];
  return etape === undefined ? null : placeDeLEtape(grille, etape);
}
