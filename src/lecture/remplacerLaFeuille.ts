import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import type { FeuilleLue } from "./cellules";
import { aDesFormulesASaisir } from "./formulesASaisir";
import { lireClasseur, type ClasseurDeDossier } from ".";

/**
 * Le classeur, cette feuille de grille relue : ce qu'une lecture entière rendrait, aux pourcentages près des autres
 * feuilles, dont le dossier ne tire rien (`valeursPerimees`).
 *
 * @returns `null` s'il faut tout relire : ce n'est pas une grille, ou une autre contient une formule à la place d'une
 * réponse, qui peut dépendre de celle-ci.
 */
export function remplacerLaFeuille(
  lu: ClasseurDeDossier,
  relue: FeuilleLue,
  modeles: CatalogueDeModeles,
): ClasseurDeDossier | null {
  if (!estUneGrille(lu, relue.id) || aDesFormulesASaisir(lu, relue.id)) return null;
  const feuilles = lu.source.feuilles.map((feuille) => (feuille.id === relue.id ? relue : feuille));
  const lecture = lireClasseur({ ...lu.source, feuilles, valeursPerimees: true }, modeles);
  return lecture.etat === "lu" ? lecture : null;
}

/** @param id l'identifiant qu'Excel donne à la feuille. */
export function estUneGrille({ feuilles }: ClasseurDeDossier, id: string | undefined): boolean {
  return [...feuilles].some(
    ([cle, { feuille }]) => cle.startsWith("grille:") && id !== undefined && feuille.id === id,
  );
}
