import type { Rectangle } from "./rectangle";
import { COLONNES_MAX, LIGNES_MAX } from "./rectangle";

/** Une insertion ou une suppression qui décale les cellules d'une feuille. */
export interface Deformation {
  readonly feuille: string;
  readonly axe: "lignes" | "colonnes";
  readonly sens: "insertion" | "suppression";
  readonly debut: number;
  readonly nombre: number;
  /** L'étendue sur l'autre axe ; absente, des lignes ou des colonnes entières. */
  readonly travers?: { readonly debut: number; readonly nombre: number };
}

/** Où va une plage après la déformation ; indéfini si elle disparaît. */
export function deformer(r: Rectangle, d: Deformation): Rectangle | undefined {
  const enLignes = d.axe === "lignes";
  const [debut, taille] = enLignes ? [r.ligne, r.lignes] : [r.colonne, r.colonnes];
  const [autreDebut, autreTaille] = enLignes ? [r.colonne, r.colonnes] : [r.ligne, r.lignes];
  const maximum = enLignes ? LIGNES_MAX : COLONNES_MAX;
  if (taille === maximum) return r;
  if (d.travers) {
    const couverte =
      autreDebut >= d.travers.debut && autreDebut + autreTaille <= d.travers.debut + d.travers.nombre;
    // Excel refuse de couper un objet en deux : une plage à cheval ne bouge pas.
    if (!couverte) return r;
  }
  const [nouveauDebut, nouvelleTaille] =
    d.sens === "insertion" ? inserer(debut, taille, d) : supprimer(debut, taille, d);
  if (nouvelleTaille <= 0) return undefined;
  return enLignes
    ? { ...r, ligne: nouveauDebut, lignes: nouvelleTaille }
    : { ...r, colonne: nouveauDebut, colonnes: nouvelleTaille };
}

function inserer(debut: number, taille: number, d: Deformation): [number, number] {
  if (d.debut <= debut) return [debut + d.nombre, taille];
  return d.debut < debut + taille ? [debut, taille + d.nombre] : [debut, taille];
}

function supprimer(debut: number, taille: number, d: Deformation): [number, number] {
  const fin = debut + taille;
  const finSuppression = d.debut + d.nombre;
  const perdues = Math.max(0, Math.min(fin, finSuppression) - Math.max(debut, d.debut));
  const avant = Math.max(0, Math.min(finSuppression, debut) - d.debut);
  return [debut - Math.max(0, avant), taille - perdues];
}
