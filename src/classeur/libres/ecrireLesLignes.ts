import type { PlanClasseur } from "../../plan/types";
import { proprietesDe } from "../styles";
import type { LignesPlacees } from "./placerLesLignes";

/** Met en file, sans `sync`, ce qui change dans les tableaux des feuilles libres, et rien d'autre d'elles. */
export function ecrireLesLignes(
  { workbook }: Excel.RequestContext,
  placees: readonly LignesPlacees[],
  { styles }: PlanClasseur,
): void {
  for (const lignes of placees) {
    const feuille = workbook.worksheets.getItem(lignes.travail.relevee.id);
    ouvrir(feuille, lignes);
    for (const { ligne, colonne, contenu, style } of lignes.cellules) {
      const cellule = feuille.getCell(ligne, colonne);
      // Le format d'abord : une date écrite dans une cellule au format texte n'en serait plus une.
      if (style !== undefined) {
        const regle = styles[style] ?? {};
        cellule.numberFormat = [[regle.format ?? "General"]];
        if (lignes.tableau === null) cellule.setCellProperties([[proprietesDe(regle)]]);
      }
      cellule.formulas = [[contenu]];
    }
    for (const ligne of lignes.retirees) retirer(feuille, lignes, ligne);
  }
}

/** Une ligne d'un tableau s'ajoute vide : une colonne calculée de l'utilisateur s'y remplit d'elle-même. */
function ouvrir(feuille: Excel.Worksheet, { tableau, ouvertes: { ligne, nombre } }: LignesPlacees): void {
  if (nombre === 0) return;
  if (tableau === null) feuille.getRange(`${ligne + 1}:${ligne + nombre}`).insert("Down");
  else for (let i = 0; i < nombre; i++) feuille.tables.getItem(tableau.id).rows.add(-1);
}

function retirer(feuille: Excel.Worksheet, { tableau }: LignesPlacees, ligne: number): void {
  if (tableau === null) {
    feuille.getRange(`${ligne + 1}:${ligne + 1}`).delete("Up");
  } else {
    feuille.tables
      .getItem(tableau.id)
      .rows.getItemAt(ligne - tableau.premiere)
      .delete();
  }
}
