import type { ValeurDeCellule } from "../../lecture/cellules";
import type { Colonne } from "./colonnes";
import type { Cellules, FauteDeLigne, LigneDeListe } from "./lignes";
import { normaliser } from "./normaliser";

/** Une cellule, et la ligne qui la donne : 0 si elle vaut pour toute la liste. */
export interface CelluleSituee {
  readonly valeur: ValeurDeCellule;
  readonly ligne: number;
}

/** Les lignes d'un même gabarit, et ce qu'elles en disent ensemble. */
export interface Groupe {
  readonly lignes: readonly LigneDeListe[];
  readonly identite: ReadonlyMap<Colonne, CelluleSituee>;
}

const COLONNES_DE_L_IDENTITE: readonly Colonne[] = [
  "territoire",
  "caf",
  "annee",
  "employeur",
  "debutCtg",
  "finCtg",
  "horsChamp",
  "politiques",
  "modele",
  "profil",
];

/**
 * Plusieurs lignes de même territoire, employeur et année sont les postes d'un même gabarit. Ce qui ne se dit qu'une
 * fois peut se lire sur n'importe laquelle ; deux lignes qui se contredisent sont une faute.
 */
export function grouper(
  lignes: readonly LigneDeListe[],
  defauts: Cellules,
): { groupes: Groupe[]; fautes: FauteDeLigne[] } {
  const fautes: FauteDeLigne[] = [];
  const parCle = new Map<string, LigneDeListe[]>();
  for (const ligne of lignes) {
    const cle = cleDuGroupe({ ...defauts, ...renseignees(ligne.cellules) });
    parCle.set(cle, [...(parCle.get(cle) ?? []), ligne]);
  }
  const groupes = [...parCle.values()].map((duGroupe) => ({
    lignes: duGroupe,
    identite: reunir(duGroupe, defauts, fautes),
  }));
  return { groupes, fautes };
}

function cleDuGroupe({ territoire = "", employeur = "", annee = "" }: Cellules): string {
  return JSON.stringify([territoire, employeur, annee].map(comparable));
}

function comparable(valeur: ValeurDeCellule): string {
  return normaliser(String(valeur));
}

function renseignees(cellules: Cellules): Cellules {
  return Object.fromEntries(Object.entries(cellules).filter(([, valeur]) => valeur !== undefined));
}

function reunir(
  lignes: readonly LigneDeListe[],
  defauts: Cellules,
  fautes: FauteDeLigne[],
): Map<Colonne, CelluleSituee> {
  const identite = new Map<Colonne, CelluleSituee>();
  for (const colonne of COLONNES_DE_L_IDENTITE) {
    for (const { numero, cellules } of lignes) {
      const valeur = cellules[colonne];
      if (valeur === undefined) continue;
      const connue = identite.get(colonne);
      if (connue === undefined) identite.set(colonne, { valeur, ligne: numero });
      else if (comparable(connue.valeur) !== comparable(valeur)) {
        const raison = `la ligne ${connue.ligne}, du même gabarit, dit «\u00a0${connue.valeur}\u00a0».`;
        fautes.push({ ligne: numero, colonne, raison });
      }
    }
    const defaut = defauts[colonne];
    if (!identite.has(colonne) && defaut !== undefined) identite.set(colonne, { valeur: defaut, ligne: 0 });
  }
  return identite;
}
