import type { Deformation } from "../deformation";
import { deformer } from "../deformation";
import type { Rectangle } from "../rectangle";

/** Une plage de n'importe quelle feuille ; indéfinie si ses cellules ont été supprimées (`#REF!`). */
export interface ReferenceDeSource {
  readonly feuille: string;
  readonly zone: Rectangle;
}

export interface EtatSerie {
  nom: string | undefined;
  /** Où lire le nom, s'il n'a pas été donné en clair. */
  celluleDuNom: ReferenceDeSource | undefined;
  valeurs: ReferenceDeSource | undefined;
  abscisses: ReferenceDeSource | undefined;
  ligne: { couleur: string; style: string; epaisseur: number };
  /** L'intérieur d'une barre ; vide : réglé par Excel. */
  fond: string;
  marqueur: { style: string; taille: number; fond: string; trait: string };
}

export interface EtatGraphique {
  readonly id: string;
  nom: string;
  type: string;
  titre: { texte: string; visible: boolean; police: Record<string, unknown> };
  /** En points, depuis le coin de la feuille ; Excel les recalcule quand les lignes bougent. */
  cadre: { gauche: number; haut: number; largeur: number; hauteur: number };
  /** Les cellules couvertes, si le graphique a été posé par `setPosition`. */
  cellules: Rectangle | undefined;
  visiblesSeules: boolean;
  legende: { position: string; visible: boolean };
  axe: {
    minimum: number | "";
    maximum: number | "";
    pas: number | "";
    format: string;
    visible: boolean;
  };
  series: EtatSerie[];
}

export function deformerGraphique(graphique: EtatGraphique, feuille: string, deformation: Deformation): void {
  if (graphique.cellules && deformation.feuille === feuille) {
    graphique.cellules = deformer(graphique.cellules, deformation) ?? graphique.cellules;
  }
  for (const serie of graphique.series) {
    serie.celluleDuNom = suivante(serie.celluleDuNom, deformation);
    serie.valeurs = suivante(serie.valeurs, deformation);
    serie.abscisses = suivante(serie.abscisses, deformation);
  }
}

/** Une source dont la feuille est supprimée est perdue. */
export function perdreFeuille(graphique: EtatGraphique, feuille: string): void {
  for (const serie of graphique.series) {
    if (serie.celluleDuNom?.feuille === feuille) serie.celluleDuNom = undefined;
    if (serie.valeurs?.feuille === feuille) serie.valeurs = undefined;
    if (serie.abscisses?.feuille === feuille) serie.abscisses = undefined;
  }
}

/** Dans une feuille copiée, ce qui désignait l'original désigne la copie. */
export function copierGraphique(
  graphique: EtatGraphique,
  id: string,
  depuis: string,
  vers: string,
): EtatGraphique {
  const copie = { ...structuredClone(graphique), id };
  for (const serie of copie.series) {
    serie.celluleDuNom = deplacee(serie.celluleDuNom, depuis, vers);
    serie.valeurs = deplacee(serie.valeurs, depuis, vers);
    serie.abscisses = deplacee(serie.abscisses, depuis, vers);
  }
  return copie;
}

function deplacee(
  source: ReferenceDeSource | undefined,
  depuis: string,
  vers: string,
): ReferenceDeSource | undefined {
  return source?.feuille === depuis ? { ...source, feuille: vers } : source;
}

function suivante(
  source: ReferenceDeSource | undefined,
  deformation: Deformation,
): ReferenceDeSource | undefined {
  if (!source || source.feuille !== deformation.feuille) return source;
  const zone = deformer(source.zone, deformation);
  return zone && { ...source, zone };
}
