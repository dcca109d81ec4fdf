import { adresse, plageDe } from "../../plan/adresses";
import type { InsertionAFaire } from "../../plan/formulesAInserer";
import { direForme } from "../../plan/formulesAInserer/reference";
import { estMarque } from "../../plan/identifiants";
import { executer } from "../executer";
import {
  debordement,
  feuilleAbsente,
  feuilleDuDossier,
  feuilleProtegee,
  horsDeLaFeuille,
  lectureSeule,
} from "./erreurs";

/** Ce que contient la cellule choisie ; tout est vide si elle l'est. */
export interface ContenuDeLaCible {
  /** La formule, en anglais, ou la valeur. */
  readonly formule: string | number | boolean;
  /** Ce qu'elle montre. */
  readonly texte: string;
}

/** La place du résultat, relevée. */
export interface Place {
  readonly feuille: Excel.Worksheet;
  readonly formules: Contenus;
  readonly formats: readonly (readonly string[])[];
  readonly texte: string;
}

export type Contenus = readonly (readonly (string | number | boolean)[])[];

/**
 * Ce que l'insertion remplacerait, sans rien écrire.
 *
 * @throws ErreurDeClasseur la formule ne peut pas aller là.
 */
export async function examiner(insertion: InsertionAFaire): Promise<ContenuDeLaCible> {
  return executer(async (context) => contenuDe(await releverLaPlace(context, insertion)));
}

export function contenuDe({ formules, texte }: Place): ContenuDeLaCible {
  return { formule: formules[0]?.[0] ?? "", texte };
}

/** @throws ErreurDeClasseur la formule ne peut pas aller là. */
export async function releverLaPlace(
  context: Excel.RequestContext,
  { cible, lignes, colonnes, feuillesCitees }: InsertionAFaire,
): Promise<Place> {
  if (cible.ligne + lignes > 1048576 || cible.colonne + colonnes > 16384) throw horsDeLaFeuille();
  const { workbook } = context;
  workbook.load("readOnly");
  const feuille = workbook.worksheets.getItemOrNullObject(cible.feuille);
  feuille.load("name");
  const citees = feuillesCitees.map((nom) => ({
    nom,
    trouvee: workbook.worksheets.getItemOrNullObject(nom),
  }));
  for (const { trouvee } of citees) trouvee.load("name");
  await context.sync();
  if (workbook.readOnly) throw lectureSeule();
  const absente = [{ nom: cible.feuille, trouvee: feuille }, ...citees].find(
    ({ trouvee }) => trouvee.isNullObject,
  );
  if (absente !== undefined) throw feuilleAbsente(absente.nom);

  const plage = feuille.getRangeByIndexes(cible.ligne, cible.colonne, lignes, colonnes);
  plage.load("formulas,numberFormat,text,format/protection/locked");
  feuille.protection.load("protected");
  const utilisee = feuille.getUsedRangeOrNullObject(true);
  utilisee.load("values");
  await context.sync();
  if (!utilisee.isNullObject && utilisee.values.some((rangee) => rangee.some(estMarque))) {
    throw feuilleDuDossier(cible.feuille);
  }
  // `null` : certaines des cellules sont verrouillées.
  if (feuille.protection.protected && plage.format.protection.locked !== false) {
    throw feuilleProtegee(cible.feuille);
  }
  const formules = plage.formulas as Contenus;
  const occupees = cellulesOccupees(formules, cible);
  if (occupees.length > 0) throw debordement(direForme(plageDe(0, 0, lignes, colonnes)), occupees);
  return {
    feuille,
    formules,
    formats: plage.numberFormat as string[][],
    texte: plage.text[0]?.[0] ?? "",
  };
}

/** Hors la cellule choisie : elle, on peut confirmer qu'elle se remplace. */
function cellulesOccupees(formules: Contenus, cible: InsertionAFaire["cible"]): string[] {
  return formules.flatMap((rangee, l) =>
    rangee.flatMap((contenu, c) =>
      contenu === "" || (l === 0 && c === 0) ? [] : [adresse(cible.ligne + l, cible.colonne + c)],
    ),
  );
}
