import type { ValeurDeCellule } from "../../lecture/cellules";
import { zoneLue } from "../formats";
import { texteSansInterpretation } from "../texte";
import type { LignesPlacees } from "./placerLesLignes";

/** Une feuille libre qu'une panne a pu laisser à moitié écrite. */
export interface LignesARemettre {
  readonly lignes: LignesPlacees;
  readonly feuille: Excel.Worksheet;
  readonly utilisee: Excel.Range;
  /** `null` : l'utilisateur a converti le tableau en plage. */
  readonly tableau: { readonly objet: Excel.Table; readonly plage: Excel.Range } | null;
}

/** Met en file de quoi savoir, après une panne, combien de lignes ont été ouvertes ou supprimées. */
export function demanderLesLignes(
  { workbook }: Excel.RequestContext,
  placees: readonly LignesPlacees[],
): LignesARemettre[] {
  return placees.map((lignes) => {
    const feuille = workbook.worksheets.getItem(lignes.travail.relevee.id);
    const utilisee = feuille.getUsedRange(false);
    utilisee.load("rowIndex,rowCount");
    if (lignes.tableau === null) return { lignes, feuille, utilisee, tableau: null };
    const objet = feuille.tables.getItem(lignes.tableau.id);
    const plage = objet.getRange();
    plage.load("rowIndex,rowCount");
    return { lignes, feuille, utilisee, tableau: { objet, plage } };
  });
}

/** Met en file ce qui rend à une feuille libre ses lignes et leur contenu d'avant. */
export function remettreLesLignes(aRemettre: LignesARemettre): void {
  const { lignes, feuille } = aRemettre;
  const ecart = ecartDeHauteur(aRemettre);
  if (ecart > 0) refermer(aRemettre, ecart);
  // Les plus basses ont été supprimées d'abord ; elles se rouvrent de la plus haute à la plus basse.
  const supprimees = [...lignes.retirees].slice(0, Math.max(0, -ecart)).reverse();
  for (const ligne of supprimees) rouvrir(aRemettre, ligne);

  const { lue } = lignes.travail.relevee;
  const fin = lue.ligne + lue.valeurs.length;
  const touchees = new Set([...lignes.cellules.map(({ ligne }) => ligne), ...lignes.retirees]);
  lue.formules.forEach((rangee = [], rang) => {
    const ligne = lue.ligne + rang;
    // Une formule qui citait le tableau a suivi sa hauteur à l'aller ; au retour elle n'en est pas tout à fait revenue.
    if (!touchees.has(ligne) && !rangee.some(estUneFormule)) return;
    // Une ligne à la fois : sur plusieurs, un filtre ferait écrire à côté.
    zoneLue(feuille, { ...lue, ligne, valeurs: [rangee] }).formulas = [rangee.map(contenuDAvant)];
  });
  for (const { ligne, colonne } of lignes.cellules) {
    if (ligne >= fin && !estOuverte(lignes, ligne)) feuille.getCell(ligne, colonne).clear();
  }
}

/** Lignes de plus qu'avant si elle est positive, de moins sinon. */
function ecartDeHauteur({ lignes, utilisee, tableau }: LignesARemettre): number {
  if (lignes.ouvertes.nombre + lignes.retirees.length === 0) return 0;
  const { lue } = lignes.travail.relevee;
  if (tableau === null || lignes.tableau === null) {
    return utilisee.rowIndex + utilisee.rowCount - (lue.ligne + lue.valeurs.length);
  }
  return tableau.plage.rowIndex + tableau.plage.rowCount - lignes.tableau.bas;
}

function refermer({ lignes, feuille, tableau }: LignesARemettre, nombre: number): void {
  const { ligne } = lignes.ouvertes;
  if (tableau === null || lignes.tableau === null) {
    feuille.getRange(`${ligne + 1}:${ligne + nombre}`).delete("Up");
    return;
  }
  for (let i = nombre - 1; i >= 0; i--) {
    tableau.objet.rows.getItemAt(ligne - lignes.tableau.premiere + i).delete();
  }
}

function rouvrir({ lignes, feuille, tableau }: LignesARemettre, ligne: number): void {
  if (tableau === null || lignes.tableau === null) {
    feuille.getRange(`${ligne + 1}:${ligne + 1}`).insert("Down");
    // Excel donne à une ligne insérée l'aspect de celle du dessus, qui est peut-être l'en-tête.
    const { lue } = lignes.travail.relevee;
    const rangee = zoneLue(feuille, { ...lue, ligne, valeurs: [lue.formules[0] ?? []] });
    rangee.copyFrom(rangee.getOffsetRange(1, 0), "Formats");
  } else tableau.objet.rows.add(ligne - lignes.tableau.premiere);
}

function estOuverte({ ouvertes: { ligne: premiere, nombre } }: LignesPlacees, ligne: number): boolean {
  return ligne >= premiere && ligne < premiere + nombre;
}

function estUneFormule(contenu: unknown): contenu is string {
  return typeof contenu === "string" && contenu.startsWith("=");
}

function contenuDAvant(contenu: ValeurDeCellule | undefined): ValeurDeCellule {
  if (contenu === undefined) return "";
  return typeof contenu === "string" && !estUneFormule(contenu) ? texteSansInterpretation(contenu) : contenu;
}
