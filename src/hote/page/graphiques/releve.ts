import { lireTexte, lireValeur } from "../../moteur/valeurs";
import { lireAspect } from "../../modele/aspect";
import type { EtatGraphique, EtatSerie, ReferenceDeSource } from "../../modele/graphiques/etat";
import { cadreDe } from "../../modele/graphiques/Graphique";
import type { Noyau } from "../../modele/noyau";

/** Un graphique prêt à dessiner : ses références sont devenues des valeurs. */
export interface GraphiqueReleve {
  readonly type: "radar" | "barres";
  readonly titre: string;
  readonly axes: readonly string[];
  readonly series: readonly SerieRelevee[];
  readonly legende: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly pas: number;
}

export interface SerieRelevee {
  readonly nom: string;
  /** Une valeur par axe ; `null` : pas de point. */
  readonly valeurs: readonly (number | null)[];
  /** Vide : la couleur que le graphique donne à ce rang. */
  readonly couleur: string;
  readonly trait: "plein" | "tirets" | "points";
  readonly epaisseur: number;
  readonly marqueur: "rond" | "carre" | "triangle" | "losange" | "aucun";
  readonly taille: number;
}

export interface Cadre {
  readonly gauche: number;
  readonly haut: number;
  readonly largeur: number;
  readonly hauteur: number;
}

const PIXELS_PAR_POINT = 1 / 0.75;

export function releverLeGraphique(noyau: Noyau, etat: EtatGraphique): GraphiqueReleve {
  const [premiere] = etat.series;
  const series = etat.series.map((serie) => releverLaSerie(noyau, serie, etat.visiblesSeules));
  const valeurs = series.flatMap((serie) => serie.valeurs).filter((valeur) => valeur !== null);
  const minimum = etat.axe.minimum === "" ? Math.min(0, ...valeurs) : etat.axe.minimum;
  const maximum = etat.axe.maximum === "" ? Math.max(1, ...valeurs) : etat.axe.maximum;
  return {
    type: etat.type.startsWith("Radar") ? "radar" : "barres",
    titre: etat.titre.visible ? etat.titre.texte : "",
    axes: cellulesDe(noyau, premiere?.abscisses, etat.visiblesSeules).map(({ texte }) => texte),
    series,
    legende: etat.legende.visible,
    minimum,
    maximum,
    pas: etat.axe.pas === "" ? (maximum - minimum) / 4 : etat.axe.pas,
  };
}

/** Où le graphique est dans sa feuille, en pixels. */
export function cadreEnPixels(noyau: Noyau, feuille: string, etat: EtatGraphique): Cadre {
  const points = etat.cellules ? cadreDe(noyau, feuille, etat.cellules) : etat.cadre;
  return {
    gauche: points.gauche * PIXELS_PAR_POINT,
    haut: points.haut * PIXELS_PAR_POINT,
    largeur: points.largeur * PIXELS_PAR_POINT,
    hauteur: points.hauteur * PIXELS_PAR_POINT,
  };
}

function releverLaSerie(noyau: Noyau, serie: EtatSerie, visiblesSeules: boolean): SerieRelevee {
  return {
    nom: serie.nom ?? cellulesDe(noyau, serie.celluleDuNom, false)[0]?.texte ?? "",
    valeurs: cellulesDe(noyau, serie.valeurs, visiblesSeules).map(({ valeur }) => pointDe(valeur)),
    couleur: serie.fond || serie.ligne.couleur,
    trait: serie.ligne.style.includes("Dash")
      ? "tirets"
      : serie.ligne.style.includes("Dot")
        ? "points"
        : "plein",
    epaisseur: serie.ligne.epaisseur,
    marqueur: MARQUEURS[serie.marqueur.style] ?? "rond",
    taille: serie.marqueur.taille,
  };
}

const MARQUEURS: Readonly<Record<string, SerieRelevee["marqueur"]>> = {
  Circle: "rond",
  Square: "carre",
  Triangle: "triangle",
  Diamond: "losange",
  None: "aucun",
};

/** Comme Excel : une cellule vide ou #N/A ne fait pas de point, un texte vaut 0. */
function pointDe(valeur: unknown): number | null {
  if (typeof valeur === "number") return valeur;
  return valeur === "" || (typeof valeur === "string" && valeur.startsWith("#")) ? null : 0;
}

interface CelluleLue {
  readonly valeur: unknown;
  readonly texte: string;
}

/** Les cellules d'une source, ou les seules visibles ; aucune si ses cellules n'existent plus. */
function cellulesDe(
  noyau: Noyau,
  source: ReferenceDeSource | undefined,
  visiblesSeules: boolean,
): CelluleLue[] {
  if (!source || !noyau.existe(source.feuille)) return [];
  const { feuille, zone } = source;
  const univer = noyau.feuille(feuille);
  const lues: CelluleLue[] = [];
  for (let ligne = zone.ligne; ligne < zone.ligne + zone.lignes; ligne++) {
    for (let colonne = zone.colonne; colonne < zone.colonne + zone.colonnes; colonne++) {
      if (visiblesSeules && !(univer.getRowVisible(ligne) && univer.getColVisible(colonne))) continue;
      const cellule = noyau.cellule(feuille, ligne, colonne);
      const { format } = lireAspect(noyau, feuille, ligne, colonne);
      lues.push({ valeur: lireValeur(cellule), texte: lireTexte(cellule, format, noyau.langue) });
    }
  }
  return lues;
}
