import type { Comparaison } from "./comparer";

/** Le dessin, en unités du SVG. */
export interface TraceDesBarres {
  readonly largeur: number;
  readonly hauteur: number;
  /** L'ordonnée du zéro. */
  readonly base: number;
  readonly gauche: number;
  readonly graduations: readonly { readonly valeur: number; readonly y: number }[];
  readonly groupes: readonly GroupeDeBarres[];
}

export interface GroupeDeBarres {
  readonly annee: number;
  /** Le milieu du groupe, où s'écrit l'année. */
  readonly x: number;
  readonly barres: readonly Barre[];
}

export interface Barre {
  /** Le rang de la colonne de la comparaison. */
  readonly serie: number;
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

const LARGEUR = 320;
const HAUTEUR = 180;
/** La place des graduations, à gauche, et des années, dessous. */
const GAUCHE = 46;
const BAS = 20;
const HAUT = 8;
/** La part d'un groupe qui reste vide, entre deux années. */
const ECARTEMENT = 0.25;
const GRADUATIONS_AU_PLUS = 5;

/** Les barres de chaque année, côte à côte, depuis zéro ; `null` s'il n'y a aucun montant à montrer. */
export function tracerLesBarres({ colonnes, annees }: Comparaison): TraceDesBarres | null {
  const montants = annees.map(({ cases }) =>
    cases.map((une) => (une.etat === "montant" ? une.montant : null)),
  );
  const maximum = Math.max(0, ...montants.flatMap((ligne) => ligne.map((montant) => montant ?? 0)));
  if (maximum === 0) return null;
  const pas = pasRond(maximum / GRADUATIONS_AU_PLUS);
  const sommet = Math.ceil(maximum / pas) * pas;
  const base = HAUTEUR - BAS;
  const enY = (valeur: number) => arrondir(base - (valeur / sommet) * (base - HAUT));
  const parGroupe = (LARGEUR - GAUCHE) / annees.length;
  const largeur = arrondir((parGroupe * (1 - ECARTEMENT)) / colonnes.length);
  return {
    largeur: LARGEUR,
    hauteur: HAUTEUR,
    base,
    gauche: GAUCHE,
    graduations: Array.from({ length: Math.round(sommet / pas) + 1 }, (_, rang) => ({
      valeur: rang * pas,
      y: enY(rang * pas),
    })),
    groupes: annees.map(({ annee }, rang) => {
      const debut = GAUCHE + rang * parGroupe + (parGroupe * ECARTEMENT) / 2;
      return {
        annee,
        x: arrondir(GAUCHE + (rang + 0.5) * parGroupe),
        barres: (montants[rang] ?? []).flatMap((montant, serie) =>
          montant === null
            ? []
            : [
                {
                  serie,
                  x: arrondir(debut + serie * largeur),
                  y: enY(montant),
                  largeur,
                  hauteur: arrondir(base - enY(montant)),
                },
              ],
        ),
      };
    }),
  };
}

/** 1, 2 ou 5 fois une puissance de dix, au moins égal à ce qui est demandé. */
function pasRond(minimum: number): number {
  const puissance = Math.pow(10, Math.floor(Math.log10(minimum)));
  const rond = [1, 2, 5].find((facteur) => facteur * puissance >= minimum) ?? 10;
  return rond * puissance;
}

function arrondir(nombre: number): number {
  return Math.round(nombre * 10) / 10;
}
