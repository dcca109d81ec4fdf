import type { ValeurDeCellule } from "../../lecture/cellules";
import { adresse } from "../../plan/adresses";
import { colonneDe, COLONNES, type Colonne } from "./colonnes";
import type { FauteDeLigne, LigneDeListe } from "./lignes";
import { rangeeDesEnTetes, type Rangee, type Tableau } from "./tableau";

export interface LignesLues {
  readonly lignes: readonly LigneDeListe[];
  readonly fautes: readonly FauteDeLigne[];
  /** Les en-têtes inconnus : leur colonne n'est pas lue. */
  readonly ignorees: readonly { readonly ligne: number; readonly enTete: string }[];
}

const LIGNES_AU_PLUS = 5000;

/** Les lignes d'un tableau, leurs colonnes reconnues par leur en-tête. */
export function lireLignes(tableau: Tableau): LignesLues {
  const enTetes = rangeeDesEnTetes(tableau.rangees);
  if (enTetes === undefined) return refuser("la liste est vide.", tableau);
  const { colonnes, ignorees, fautes } = lireEnTetes(enTetes);
  const rangees = tableau.rangees.filter(({ numero }) => numero > enTetes.numero);
  if (rangees.length === 0 && tableau.fautes.length === 0) {
    fautes.push({ ligne: 0, colonne: null, raison: "aucune ligne ne suit les en-têtes." });
  }
  if (rangees.length > LIGNES_AU_PLUS) {
    return refuser(`la liste a ${rangees.length} lignes, ${LIGNES_AU_PLUS} au plus sont lues.`, tableau);
  }
  return {
    lignes: rangees.map((rangee) => ligneDe(rangee, colonnes)),
    fautes: [
      ...fautes,
      ...fautesDuTableau(tableau, enTetes, colonnes),
      ...rangees.flatMap((rangee) => sansEnTete(rangee, enTetes)),
    ],
    ignorees: ignorees.map((enTete) => ({ ligne: enTetes.numero, enTete })),
  };
}

function refuser(raison: string, { fautes }: Tableau): LignesLues {
  const duTableau = fautes.map((faute) => ({ ...faute, colonne: null }));
  return { lignes: [], fautes: [{ ligne: 0, colonne: null, raison }, ...duTableau], ignorees: [] };
}

/** rang de colonne → colonne reconnue */
type ColonnesReconnues = ReadonlyMap<number, Colonne>;

function lireEnTetes({ numero, cellules }: Rangee) {
  const colonnes = new Map<number, Colonne>();
  const ignorees: string[] = [];
  const fautes: FauteDeLigne[] = [];
  for (const [rang, enTete] of cellules) {
    const colonne = colonneDe(String(enTete));
    if (colonne === undefined) ignorees.push(String(enTete).trim());
    else if ([...colonnes.values()].includes(colonne)) {
      fautes.push({ ligne: numero, colonne, raison: "la colonne est donnée deux fois." });
    } else colonnes.set(rang, colonne);
  }
  return { colonnes, ignorees, fautes };
}

function ligneDe({ numero, cellules }: Rangee, colonnes: ColonnesReconnues): LigneDeListe {
  const lues: Partial<Record<Colonne, ValeurDeCellule>> = {};
  for (const [rang, colonne] of colonnes) lues[colonne] = cellules.get(rang);
  return { numero, cellules: lues };
}

/** Une faute dans une colonne que l'on ne lit pas, ou au-dessus des en-têtes, ne gêne personne. */
function fautesDuTableau(
  { fautes }: Tableau,
  { numero }: Rangee,
  colonnes: ColonnesReconnues,
): FauteDeLigne[] {
  return fautes.flatMap(({ ligne, colonne: rang, raison }): FauteDeLigne[] => {
    if (rang === null) return [{ ligne, colonne: null, raison }];
    const colonne = colonnes.get(rang);
    return ligne < numero || colonne === undefined ? [] : [{ ligne, colonne, raison }];
  });
}

/** Un séparateur de trop décale toute la ligne : ce qui tombe sous aucun en-tête ne se perd pas en silence. */
function sansEnTete({ numero, cellules }: Rangee, enTetes: Rangee): FauteDeLigne[] {
  const rang = [...cellules.keys()].find((colonne) => !enTetes.cellules.has(colonne));
  if (rang === undefined) return [];
  const raison = `la cellule ${adresse(numero - 1, rang)} n’est sous aucun en-tête\u00a0: donnez-lui en un, ou effacez-la.`;
  return [{ ligne: numero, colonne: null, raison }];
}

/** Les colonnes que la liste annonce : une colonne absente n'est pas une cellule vide. */
export function colonnesManquantes(
  lignes: readonly LigneDeListe[],
  attendues: readonly Colonne[],
): FauteDeLigne[] {
  return attendues
    .filter((colonne) => lignes.every(({ cellules }) => cellules[colonne] === undefined))
    .map((colonne) => ({
      ligne: 0,
      colonne: null,
      raison: `il manque la colonne «\u00a0${COLONNES[colonne]}\u00a0».`,
    }));
}
