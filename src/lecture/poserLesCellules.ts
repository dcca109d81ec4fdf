import type { CatalogueDeModeles } from "../domaine/grille/catalogue";
import type { FeuilleLue, Rangees, ValeurDeCellule } from "./cellules";
import { aDesFormulesASaisir } from "./formulesASaisir";
import { lireClasseur, type ClasseurDeDossier } from ".";

/** Une cellule que l'on vient d'écrire, telle que la feuille la dit maintenant. Rangs à partir de 0. */
export interface CelluleRelue {
  /** La clé de plan de sa feuille : `grille:g1`. */
  readonly cle: string;
  readonly ligne: number;
  readonly colonne: number;
  readonly valeur: ValeurDeCellule;
  readonly formule: ValeurDeCellule;
}

/**
 * Le classeur, ces cellules-là changées, sans rien relire d'autre. Les pourcentages des feuilles restent ceux de la
 * dernière lecture, et le classeur lu le dit (`valeursPerimees`) : le dossier n'en tire rien.
 *
 * @returns `null` s'il faut relire : une formule, à la place d'une réponse, peut dépendre d'elles ; ou l'une d'elles
 * n'est pas dans ce qui a été lu.
 */
export function poserLesCellules(
  lu: ClasseurDeDossier,
  cellules: readonly CelluleRelue[],
  modeles: CatalogueDeModeles,
): ClasseurDeDossier | null {
  if (aDesFormulesASaisir(lu)) return null;
  const changees = new Map<FeuilleLue, FeuilleLue>();
  for (const cellule of cellules) {
    const lue = lu.feuilles.get(cellule.cle)?.feuille;
    const changee = lue === undefined ? null : poser(changees.get(lue) ?? lue, cellule);
    if (lue === undefined || changee === null) return null;
    changees.set(lue, changee);
  }
  const feuilles = lu.source.feuilles.map((feuille) => changees.get(feuille) ?? feuille);
  const lecture = lireClasseur({ ...lu.source, feuilles, valeursPerimees: true }, modeles);
  return lecture.etat === "lu" ? lecture : null;
}

function poser(feuille: FeuilleLue, { ligne, colonne, valeur, formule }: CelluleRelue): FeuilleLue | null {
  const [i, j] = [ligne - feuille.ligne, colonne - feuille.colonne];
  if (feuille.valeurs[i]?.[j] === undefined) return null;
  return {
    ...feuille,
    valeurs: avecLaCellule(feuille.valeurs, i, j, valeur),
    formules: avecLaCellule(feuille.formules, i, j, formule),
  };
}

function avecLaCellule(rangees: Rangees, i: number, j: number, contenu: ValeurDeCellule): Rangees {
  return rangees.map((rangee, rang) =>
    rang === i ? rangee?.map((ancien, autre) => (autre === j ? contenu : ancien)) : rangee,
  );
}
