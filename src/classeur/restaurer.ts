import { apresInsertions } from "../lecture/accord/accorder";
import type { LignesPlacees } from "./libres/placerLesLignes";
import { demanderLesLignes, remettreLesLignes } from "./libres/remettreLesLignes";
import { zoneLue, type FormatsReleves } from "./formats";
import type { FeuilleRelevee, Releve } from "./relever";
import { texteSansInterpretation } from "./texte";
import { ESPACE_DE_NOMS } from "../plan/partieXml";

/** Ce que la construction a pu faire à une feuille existante avant d'échouer. */
export interface Intervention {
  readonly relevee: FeuilleRelevee;
  readonly lignesInserees: readonly number[];
  readonly colonnesInserees: readonly number[];
  /** Réécrit validations, formats conditionnels, fusions et graphiques d'après l'ancien plan, une fois les insertions défaites. */
  readonly remettreLaStructure: (feuille: Excel.Worksheet) => void;
}

/**
 * Excel n'a pas de transaction : après une panne à n'importe quel lot, on défait ce qui a pu être fait. Les
 * feuilles ajoutées s'en vont, les nôtres retrouvent contenus et formats relevés avant d'écrire, noms et partie
 * XML redeviennent ce qu'ils étaient. Trois allers-retours, hors du compte d'une construction réussie.
 */
export async function restaurer(
  context: Excel.RequestContext,
  releve: Releve,
  feuillesAjoutees: readonly string[],
  interventions: readonly Intervention[],
  lignes: readonly LignesPlacees[],
): Promise<void> {
  const { worksheets, names, customXmlParts } = context.workbook;
  const ajoutees = feuillesAjoutees.map((nom) => worksheets.getItemOrNullObject(nom));
  for (const feuille of ajoutees) feuille.load("name");
  const touchees = interventions.map((intervention) => {
    const feuille = worksheets.getItem(intervention.relevee.id);
    feuille.protection.load("protected");
    feuille.charts.load("items/name");
    const { ligne, colonne, valeurs } = intervention.relevee.lue;
    const hauteur = ligne + valeurs.length + intervention.lignesInserees.length;
    const largeur = colonne + (valeurs[0]?.length ?? 0) + intervention.colonnesInserees.length;
    const zone = feuille.getRangeByIndexes(0, 0, hauteur, largeur);
    zone.load("values");
    return { intervention, feuille, zone };
  });
  const libres = demanderLesLignes(context, lignes);
  names.load("items/name,items/formula");
  const parties = customXmlParts.getByNamespace(ESPACE_DE_NOMS);
  parties.load("items/id");
  await context.sync();

  for (const { intervention, feuille, zone } of touchees) {
    if (feuille.protection.protected) feuille.protection.unprotect();
    const { relevee } = intervention;
    for (const graphique of feuille.charts.items) {
      if (graphique.name.startsWith("CTG_") && !relevee.graphiques.has(graphique.name)) graphique.delete();
    }
    defaireInsertions(intervention, feuille, zone.values);
    intervention.remettreLaStructure(feuille);
    remettreContenusEtFormats(relevee, releve.formats.get(relevee.id), feuille);
    if (relevee.protegee) feuille.protection.protect(OPTIONS_DE_PROTECTION);
  }
  for (const libre of libres) remettreLesLignes(libre);
  const anciens = new Map(releve.noms.map(({ nom, formule }) => [nom, formule]));
  for (const nom of names.items) {
    if (nom.name.startsWith("CTG_") && anciens.get(nom.name) !== String(nom.formula)) nom.delete();
  }
  const restes = new Set(
    names.items.filter((n) => anciens.get(n.name) === String(n.formula)).map(({ name }) => name),
  );
  for (const [nom, formule] of anciens) {
    if (nom.startsWith("CTG_") && !restes.has(nom)) names.add(nom, formule);
  }
  const connues = new Map(releve.partiesXml.map(({ id, texte }) => [id, texte]));
  parties.items.forEach((partie) => {
    const texte = connues.get(partie.id);
    if (texte === undefined) partie.delete();
    else partie.setXml(texte);
  });
  for (const feuille of ajoutees) if (!feuille.isNullObject) feuille.delete();
  await context.sync();
}

export const OPTIONS_DE_PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  selectionMode: "Normal",
};

/** On ignore à quelle opération le lot s'est arrêté : le nombre d'insertions faites se lit dans la feuille. */
function defaireInsertions(
  { relevee, lignesInserees, colonnesInserees }: Intervention,
  feuille: Excel.Worksheet,
  valeurs: readonly (readonly unknown[])[],
): void {
  const lignes = insertionsFaites(
    reperesDe(relevee, "lignes"),
    lignesInserees,
    (rang) => valeurs[rang] ?? [],
  );
  for (const ligne of [...lignes].reverse()) feuille.getRange(`${ligne + 1}:${ligne + 1}`).delete("Up");
  const colonnes = insertionsFaites(reperesDe(relevee, "colonnes"), colonnesInserees, (rang) =>
    valeurs.map((rangee) => rangee[rang]),
  );
  for (const colonne of [...colonnes].reverse()) {
    feuille.getCell(0, colonne).getEntireColumn().delete("Left");
  }
}

/** Un texte repère (identifiant, rôle) et le rang où il était avant d'écrire. */
type Repere = readonly [texte: string, rang: number];

function reperesDe({ lue }: FeuilleRelevee, sens: "lignes" | "colonnes"): Repere[] {
  const reperes: Repere[] = [];
  lue.valeurs.forEach((rangee, i) =>
    rangee?.forEach((valeur, j) => {
      if (typeof valeur === "string" && /^[a-z-]+:\S*$|^ctg-excel;/.test(valeur)) {
        reperes.push([valeur, sens === "lignes" ? lue.ligne + i : lue.colonne + j]);
      }
    }),
  );
  return reperes;
}

function insertionsFaites(
  reperes: readonly Repere[],
  insertions: readonly number[],
  contenuDuRang: (rang: number) => readonly unknown[],
): readonly number[] {
  for (let faites = insertions.length; faites > 0; faites--) {
    const tentees = insertions.slice(0, faites);
    const concorde = reperes.every(([texte, rang]) =>
      contenuDuRang(apresInsertions(rang, tentees)).includes(texte),
    );
    if (concorde) return tentees;
  }
  return [];
}

function remettreContenusEtFormats(
  { lue }: FeuilleRelevee,
  formats: FormatsReleves | undefined,
  feuille: Excel.Worksheet,
): void {
  if (formats === undefined) return;
  const plage = zoneLue(feuille, lue);
  plage.formulas = lue.formules.map((rangee) =>
    rangee?.map((contenu) =>
      typeof contenu === "string" && !contenu.startsWith("=") ? texteSansInterpretation(contenu) : contenu,
    ),
  ) as Excel.Range["formulas"];
  plage.setCellProperties(formats.cellules.map((rangee) => rangee.map(sansFondBlanc)));
  plage.numberFormat = formats.nombres as Excel.Range["numberFormat"];
  plage.setRowProperties(formats.lignes);
}

/** Excel rend « #FFFFFF » pour une cellule sans fond : la récrire la peindrait en blanc. */
function sansFondBlanc(proprietes: Excel.SettableCellProperties): Excel.SettableCellProperties {
  const { format } = proprietes;
  if (format?.fill?.pattern !== "None") return proprietes;
  return { ...proprietes, format: { ...format, fill: { pattern: "None" } } };
}
