import type { ClasseurLu, FeuilleLue } from "../lecture";
import { estMarque } from "../plan/identifiants";
import { ESPACE_DE_NOMS } from "../plan/partieXml";
import {
  demanderLesFormats,
  recueillirLesFormats,
  zoneLue,
  type DemandeDeFormats,
  type FormatsReleves,
} from "./formats";

/** Une feuille dont le contenu a été relevé. */
export interface FeuilleRelevee {
  readonly id: string;
  readonly lue: FeuilleLue;
  readonly protegee: boolean;
  readonly graphiques: ReadonlySet<string>;
}

export interface NomReleve {
  readonly nom: string;
  readonly formule: string;
}

/** L'état du classeur, avant toute écriture. */
export interface Releve {
  readonly nomsDesFeuilles: readonly string[];
  readonly nomsDesTableaux: readonly string[];
  /** Celles qui portent notre marque. */
  readonly feuilles: readonly FeuilleRelevee[];
  /** Par identifiant de feuille, pour celles que l'on s'apprête à écrire. */
  readonly formats: ReadonlyMap<string, FormatsReleves>;
  readonly noms: readonly NomReleve[];
  readonly partiesXml: readonly { readonly id: string; readonly texte: string }[];
  readonly lectureSeule: boolean;
  readonly structureProtegee: boolean;
  readonly calculManuel: boolean;
}

export function classeurLu(releve: Releve): ClasseurLu {
  return {
    feuilles: releve.feuilles.map(({ lue }) => lue),
    partiesXml: releve.partiesXml.map(({ texte }) => texte),
    noms: releve.noms,
    calculManuel: releve.calculManuel,
  };
}

/** Là où la marque se trouve, sauf insertions devant ; les noms définis et le début du nom désignent les autres. */
const SONDE = "A1:H8";

/**
 * Deux allers-retours, trois si une de nos feuilles a été renommée et ses noms définis effacés, puis des lignes
 * insérées en tête. Seules nos feuilles sont lues en entier : celles de l'utilisateur peuvent être immenses.
 */
export async function relever(context: Excel.RequestContext, but: "lire" | "reconstruire"): Promise<Releve> {
  const { workbook } = context;
  const { worksheets, names, application, protection } = workbook;
  const parties = workbook.customXmlParts.getByNamespace(ESPACE_DE_NOMS);
  workbook.load("readOnly");
  worksheets.load("items/name,items/id,items/visibility");
  workbook.tables.load("items/name");
  names.load("items/name,items/formula");
  application.load("calculationMode");
  protection.load("protected");
  parties.load("items/id");
  await context.sync();

  const noms = names.items.map(({ name, formula }) => ({ nom: name, formule: String(formula) }));
  const candidates = worksheets.items.filter(
    ({ name }) => name.startsWith("CTG") || designeeParUnNom(name, noms),
  );
  const textes = parties.items.map((partie) => ({ id: partie.id, texte: partie.getXml() }));
  const demandes = candidates.map((feuille) => demander(feuille, but));
  const sondes = worksheets.items
    .filter((feuille) => !candidates.includes(feuille))
    .map((feuille) => ({ feuille, plage: feuille.getRange(SONDE) }));
  for (const { plage } of sondes) plage.load("values");
  await context.sync();

  const retardataires = sondes
    .filter(({ plage }) => plage.values.some((ligne) => ligne.some(estMarque)))
    .map(({ feuille }) => demander(feuille, but));
  if (retardataires.length > 0) await context.sync();

  const toutes = [...demandes, ...retardataires];
  return {
    nomsDesFeuilles: worksheets.items.map(({ name }) => name),
    nomsDesTableaux: workbook.tables.items.map(({ name }) => name),
    feuilles: toutes.flatMap(recueillir),
    formats: new Map(
      toutes.flatMap(({ feuille, formats }) =>
        formats === null ? [] : [[feuille.id, recueillirLesFormats(formats)] as const],
      ),
    ),
    noms,
    partiesXml: textes.map(({ id, texte }) => ({ id, texte: texte.value })),
    lectureSeule: workbook.readOnly,
    structureProtegee: protection.protected,
    calculManuel: application.calculationMode === Excel.CalculationMode.manual,
  };
}

function designeeParUnNom(feuille: string, noms: readonly NomReleve[]): boolean {
  const echappe = feuille.replace(/'/g, "''");
  return noms.some(
    ({ nom, formule }) =>
      nom.startsWith("CTG_") && (formule.startsWith(`='${echappe}'!`) || formule.startsWith(`=${feuille}!`)),
  );
}

/** Un aller-retour de plus, pour les seules feuilles données : un geste n'en écrit qu'une ou deux. */
export async function releverLesFormats(
  context: Excel.RequestContext,
  releve: Releve,
  feuilles: readonly FeuilleRelevee[],
): Promise<Releve> {
  if (feuilles.length === 0) return releve;
  const demandes = feuilles.map(({ id, lue }) => ({
    id,
    formats: demanderLesFormats(zoneLue(context.workbook.worksheets.getItem(id), lue)),
  }));
  await context.sync();
  return {
    ...releve,
    formats: new Map(demandes.map(({ id, formats }) => [id, recueillirLesFormats(formats)])),
  };
}

export interface Demande {
  readonly feuille: Excel.Worksheet;
  readonly plage: Excel.Range;
  readonly formats: DemandeDeFormats | null;
}

/** Met en file la lecture d'une feuille, dont le nom, l'identifiant et la visibilité sont déjà demandés. */
export function demander(feuille: Excel.Worksheet, but: "lire" | "reconstruire"): Demande {
  const plage = feuille.getUsedRange(false);
  plage.load("values,formulas,rowIndex,columnIndex");
  feuille.protection.load("protected");
  feuille.charts.load("items/name");
  return { feuille, plage, formats: but === "lire" ? null : demanderLesFormats(plage) };
}

/** La feuille lue, si elle porte notre marque. */
export function recueillir({ feuille, plage }: Demande): FeuilleRelevee[] {
  const estANous = plage.values.some((rangee) => rangee.some(estMarque));
  if (!estANous) return [];
  return [
    {
      id: feuille.id,
      lue: {
        nom: feuille.name,
        id: feuille.id,
        masquee: feuille.visibility !== Excel.SheetVisibility.visible,
        ligne: plage.rowIndex,
        colonne: plage.columnIndex,
        valeurs: plage.values,
        formules: plage.formulas,
      },
      protegee: feuille.protection.protected,
      graphiques: new Set(feuille.charts.items.map(({ name }) => name)),
    },
  ];
}
