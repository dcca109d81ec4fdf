import { estMarque } from "../../plan/identifiants";
import { appelleCtg } from "./appelleCtg";
import type { Contenus } from "./examiner";

/** Une feuille de l'utilisateur, dont au moins une formule appelle CTG.*. */
export interface FeuilleAFiger {
  readonly id: string;
  readonly nom: string;
  readonly protegee: boolean;
  /** Le coin de la zone lue, à partir de 0. */
  readonly ligne: number;
  readonly colonne: number;
  readonly releve: Releve;
  readonly textes: readonly (readonly string[])[];
}

export interface Releve {
  readonly formules: Contenus;
  readonly valeurs: Contenus;
  /** `Error`, `String`… */
  readonly types: readonly (readonly string[])[];
}

/** Deux allers-retours, quel que soit le nombre de feuilles ; les nôtres, qui portent notre marque, n'y sont pas. */
export async function releverLesFormules(context: Excel.RequestContext): Promise<FeuilleAFiger[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/id");
  await context.sync();
  const demandes = worksheets.items.map((feuille) => {
    const zone = feuille.getUsedRangeOrNullObject(true);
    zone.load("rowIndex,columnIndex,formulas,values,valueTypes,text");
    feuille.protection.load("protected");
    return { feuille, zone };
  });
  await context.sync();
  return demandes.flatMap(({ feuille, zone }) => {
    if (zone.isNullObject || zone.values.some((rangee) => rangee.some(estMarque))) return [];
    if (!zone.formulas.some((rangee) => rangee.some(appelleCtg))) return [];
    return [
      {
        id: feuille.id,
        nom: feuille.name,
        protegee: feuille.protection.protected,
        ligne: zone.rowIndex,
        colonne: zone.columnIndex,
        releve: releveDe(zone),
        textes: zone.text,
      },
    ];
  });
}

/** D'une plage dont formules, valeurs et types sont chargés. */
export function releveDe({ formulas, values, valueTypes }: Excel.Range): Releve {
  return { formules: formulas as Contenus, valeurs: values as Contenus, types: valueTypes };
}

/** Une cellule, à partir du coin de la zone lue. */
export interface Case {
  readonly ligne: number;
  readonly colonne: number;
}

export function casesOu(
  { formules }: Releve,
  garder: (contenu: string | number | boolean, place: Case) => boolean,
): Case[] {
  return formules.flatMap((rangee, ligne) =>
    rangee.flatMap((contenu, colonne) => (garder(contenu, { ligne, colonne }) ? [{ ligne, colonne }] : [])),
  );
}
