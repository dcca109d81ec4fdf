import { texteEn, valeurEn, type FeuilleLue } from "../cellules";
import { BORNES } from "./bornes";
import type { Fusions } from "./Fusions";
import type { Lexique, Rapprochement } from "./Lexique";

/** Une ligne du modèle, retrouvée dans la feuille. */
export interface LigneTrouvee extends Rapprochement {
  readonly ligneDeFeuille: number;
  readonly colonne: number;
  /** Combien de lignes de la feuille son libellé occupe. */
  readonly lignes: number;
  readonly libelleLu: string;
}

/** Un libellé coupé s'étale rarement sur davantage de lignes. */
const MORCEAUX = 3;

/** Les lignes du modèle que la feuille porte, colonne par colonne, de haut en bas. */
export function retrouverLesLignes(feuille: FeuilleLue, lexique: Lexique, fusions: Fusions): LigneTrouvee[] {
  const trouvees: LigneTrouvee[] = [];
  for (const colonne of colonnesDeTexte(feuille)) {
    for (let ligne = feuille.ligne; ligne < finDe(feuille); ligne++) {
      const trouvee = retrouver(feuille, ligne, colonne, lexique);
      if (trouvee === null) continue;
      trouvees.push(etendre(trouvee, fusions));
      ligne += trouvee.lignes - 1;
    }
  }
  return trouvees;
}

/** La ligne qui suit la dernière que l'on regarde. */
export function finDe({ ligne, valeurs }: FeuilleLue): number {
  return ligne + Math.min(valeurs.length, BORNES.lignes);
}

function colonnesDeTexte(feuille: FeuilleLue): number[] {
  const colonnes = new Set<number>();
  for (let ligne = feuille.ligne; ligne < finDe(feuille); ligne++) {
    const rangee = feuille.valeurs[ligne - feuille.ligne] ?? [];
    for (let rang = 0; rang < Math.min(rangee.length, BORNES.colonnes); rang++) {
      const valeur = rangee[rang];
      if (typeof valeur === "string" && valeur.length >= BORNES.libelle.minimum)
        colonnes.add(feuille.colonne + rang);
    }
  }
  return [...colonnes];
}

/** Le texte de la cellule, ou celui qu'elle fait avec les suivantes, s'il est mieux reconnu. */
function retrouver(
  feuille: FeuilleLue,
  ligneDeFeuille: number,
  colonne: number,
  lexique: Lexique,
): LigneTrouvee | null {
  let libelleLu = texteSeul(feuille, ligneDeFeuille, colonne);
  if (libelleLu === "") return null;
  const seule = lexique.rapprocher(libelleLu);
  let meilleure: LigneTrouvee | null =
    seule === null ? null : { ...seule, ligneDeFeuille, colonne, lignes: 1, libelleLu };
  if (seule?.certitude === "exacte" || !lexique.peutCommencer(libelleLu)) return meilleure;
  for (let lignes = 2; lignes <= MORCEAUX; lignes++) {
    const morceau = texteSeul(feuille, ligneDeFeuille + lignes - 1, colonne);
    // Une suite qui se reconnaît seule est une autre ligne de la grille.
    if (morceau === "" || lexique.rapprocher(morceau)?.certitude === "exacte") break;
    libelleLu = `${libelleLu} ${morceau}`;
    const reunie = lexique.rapprocher(libelleLu);
    if (reunie === null || reunie.ressemblance <= (meilleure?.ressemblance ?? 0)) continue;
    meilleure = { ...reunie, ligneDeFeuille, colonne, lignes, libelleLu };
  }
  return meilleure;
}

/** Un libellé fusionné sur plusieurs lignes les occupe toutes. */
function etendre(trouvee: LigneTrouvee, fusions: Fusions): LigneTrouvee {
  const fusion = fusions.en(trouvee.ligneDeFeuille, trouvee.colonne);
  return fusion === null ? trouvee : { ...trouvee, lignes: Math.max(trouvee.lignes, fusion.lignes) };
}

function texteSeul(feuille: FeuilleLue, ligne: number, colonne: number): string {
  return typeof valeurEn(feuille, ligne, colonne) === "string" ? texteEn(feuille, ligne, colonne) : "";
}
