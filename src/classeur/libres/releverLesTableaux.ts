import type { TravailLibre } from "../chantier";
import { identifiantsDuPlan } from "../../lecture/accord/reperesDuPlan";

/** Le tableau d'une feuille libre. Lignes de la feuille, à partir de 0. */
export interface TableauReleve {
  readonly id: string;
  /** Sa première ligne de données. */
  readonly premiere: number;
  /** La ligne qui suit sa dernière ligne de données. */
  readonly fin: number;
  /** La ligne qui suit le tableau, totaux compris. */
  readonly bas: number;
  /** Un filtre y masque des lignes. */
  readonly filtre: boolean;
}

interface DemandeDeTableau {
  readonly tableau: Excel.Table;
  readonly plage: Excel.Range;
}

export interface DemandeDeTableaux {
  readonly travail: TravailLibre;
  readonly tous: Excel.TableCollection;
  readonly nomme: DemandeDeTableau;
}

/** Met en file la recherche du tableau de chaque feuille libre. */
export function demanderLesTableaux(
  { workbook }: Excel.RequestContext,
  travaux: readonly TravailLibre[],
): DemandeDeTableaux[] {
  return travaux.map((travail) => {
    const tous = workbook.worksheets.getItem(travail.relevee.id).tables;
    tous.load("items/name");
    return { travail, tous, nomme: demander(tous.getItemOrNullObject(travail.tableau.nom)) };
  });
}

/**
 * Les tableaux demandés, dans l'ordre ; `null` : l'utilisateur l'a converti en plage. Un aller-retour de plus s'il l'a
 * renommé, ou s'il n'a gardé qu'une copie de la feuille, où Excel en change le nom.
 */
export async function recueillirLesTableaux(
  context: Excel.RequestContext,
  demandes: readonly DemandeDeTableaux[],
): Promise<(TableauReleve | null)[]> {
  const autres = demandes.map(({ tous, nomme }) =>
    nomme.tableau.isNullObject ? tous.items.map(demander) : [],
  );
  if (autres.some((candidats) => candidats.length > 0)) await context.sync();
  return demandes.map(({ travail, nomme }, rang) => {
    const trouve = nomme.tableau.isNullObject
      ? autres[rang]?.find(({ plage }) => couvre(plage, travail))
      : nomme;
    return trouve === undefined ? null : tableauReleve(trouve);
  });
}

function demander(tableau: Excel.Table): DemandeDeTableau {
  const plage = tableau.getRange();
  plage.load("rowIndex,rowCount,columnIndex,columnCount");
  tableau.load("id,showTotals");
  tableau.autoFilter.load("isDataFiltered");
  return { tableau, plage };
}

/** Vrai pour un tableau qui part de notre ligne d'en-tête et contient une de nos colonnes. */
function couvre(plage: Excel.Range, { plan, tableau, reperee }: TravailLibre): boolean {
  const enTete = reperee.lignes.get(identifiantsDuPlan(plan)[tableau.plage.ligne] ?? "");
  return (
    plage.rowIndex === enTete &&
    [...reperee.roles.values()].some(
      (colonne) => colonne >= plage.columnIndex && colonne < plage.columnIndex + plage.columnCount,
    )
  );
}

function tableauReleve({ tableau, plage }: DemandeDeTableau): TableauReleve {
  const bas = plage.rowIndex + plage.rowCount;
  return {
    id: tableau.id,
    premiere: plage.rowIndex + 1,
    fin: bas - (tableau.showTotals ? 1 : 0),
    bas,
    filtre: tableau.autoFilter.isDataFiltered,
  };
}
