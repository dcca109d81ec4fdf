import {
  adresse,
  adresseAbsolueDePlage,
  adresseDePlage,
  nomDeFeuilleEnFormule,
  plageDe,
} from "../plan/adresses";
import { zoneDe } from "../lecture/accord/zoneDe";
import { dateEnFormule } from "../plan/dateEnFormule";
import type { PlanClasseur, PlanColonne, PlanFeuille, PlanValidation, Plage, Style } from "../plan/types";
import { contenuPourExcel } from "./contenuPourExcel";
import { ecrireGraphique } from "./ecrireGraphique";
import { ecrireImpression } from "./ecrireImpression";
import { ecrireTableaux } from "./ecrireTableaux";
import { proprietesDe } from "./styles";

/** Une unité de largeur vaut la largeur d'un chiffre de Calibri 11 (7 pixels), plus 5 pixels de marge. */
const pointsDeLargeur = (caracteres: number) => (caracteres * 7 + 5) * 0.75;

/** Adresse → ce qui s'y écrit à la place du contenu du plan ; `null` : la cellule le porte déjà, elle ne se touche pas. */
export type ContenusGardes = ReadonlyMap<string, string | number | boolean | null>;

export interface FeuilleAEcrire {
  readonly feuille: Excel.Worksheet;
  readonly plan: PlanFeuille;
  readonly classeur: PlanClasseur;
  readonly gardes: ContenusGardes;
  /** Colonne de la feuille → ce qu'il faut en régler. Une largeur que l'utilisateur a retouchée est la sienne. */
  readonly colonnes: ReadonlyMap<number, PlanColonne>;
  /** Les graphiques qui sont déjà dans la feuille, par nom. */
  readonly graphiques: ReadonlySet<string>;
  /** Les tableaux de tout le classeur, par nom. */
  readonly tableaux: readonly string[];
  /** Vrai pour une feuille qui vient d'être ajoutée ; sinon ce qui n'est pas dans le plan ne bouge pas. */
  readonly neuve: boolean;
}

/**
 * Met en file, sans `sync`, tout ce qui fait d'une feuille celle du plan, sauf la protection. Les contenus et les
 * formats partent en tableaux entiers : une opération par feuille, quelle que soit sa taille.
 */
export function ecrireFeuille(travail: FeuilleAEcrire): void {
  const { feuille, plan, neuve } = travail;
  const zone = zoneDe(plan);
  const plage = feuille.getRange(adresseDePlage(zone));
  if (!neuve) plage.unmerge();
  ecrireContenus(travail, plage, zone);
  ecrireFormats(travail, plage, zone);
  for (const fusion of plan.fusions) feuille.getRange(adresseDePlage(fusion)).merge(false);
  ecrireValidations(travail, plage);
  ecrireFormatsConditionnels(travail, plage);
  ecrireLignesEtColonnes(travail, zone);
  ecrireMiseEnPage(travail);
  // Après le graphique : créé sur des colonnes déjà masquées, il naîtrait vide.
  masquerColonnes(travail);
  if (neuve) {
    ecrireTableaux(feuille, plan, travail.tableaux);
    feuille.tabColor = plan.couleurOnglet;
    feuille.showGridlines = false;
    if (plan.masquee) feuille.visibility = "Hidden";
  }
}

function ecrireMiseEnPage({ feuille, plan, graphiques, neuve }: FeuilleAEcrire): void {
  for (const graphique of plan.graphiques) ecrireGraphique(feuille, graphique, graphiques.has(graphique.nom));
  feuille.freezePanes.unfreeze();
  if (plan.figer.lignes > 0) feuille.freezePanes.freezeRows(plan.figer.lignes);
  if (plan.figer.colonnes > 0) feuille.freezePanes.freezeColumns(plan.figer.colonnes);
  if (!plan.masquee) ecrireImpression(feuille, plan.impression, neuve);
}

/** Fusions, validations, formats conditionnels et graphiques seuls : ce que le relevé d'une feuille ne garde pas. */
export function ecrireStructure(
  feuille: Excel.Worksheet,
  plan: PlanFeuille,
  classeur: PlanClasseur,
  graphiques: ReadonlySet<string>,
): void {
  const plage = feuille.getRange(adresseDePlage(zoneDe(plan)));
  const travail: FeuilleAEcrire = {
    feuille,
    plan,
    classeur,
    graphiques,
    gardes: new Map(),
    colonnes: new Map(),
    tableaux: [],
    neuve: false,
  };
  plage.unmerge();
  for (const fusion of plan.fusions) feuille.getRange(adresseDePlage(fusion)).merge(false);
  ecrireValidations(travail, plage);
  ecrireFormatsConditionnels(travail, plage);
  ecrireMiseEnPage(travail);
}

/** Dans un tableau écrit d'un coup, `null` veut dire : ne pas toucher. */
function tableau<T>({ lignes, colonnes }: Plage): (T | null)[][] {
  return Array.from({ length: lignes }, () => Array.from({ length: colonnes }, () => null));
}

function ecrireContenus({ plan, gardes }: FeuilleAEcrire, plage: Excel.Range, zone: Plage): void {
  const contenus = tableau<string | number | boolean>(zone);
  for (const { ligne, colonne, contenu } of plan.cellules) {
    const rangee = contenus[ligne];
    if (rangee === undefined) continue;
    const garde = gardes.get(adresse(ligne, colonne));
    rangee[colonne] = garde === undefined ? contenuPourExcel(contenu) : garde;
  }
  plage.formulas = contenus as Excel.Range["formulas"];
}

function ecrireFormats({ plan, classeur }: FeuilleAEcrire, plage: Excel.Range, zone: Plage): void {
  const proprietes = tableau<Excel.SettableCellProperties>(zone).map((rangee) =>
    rangee.map((): Excel.SettableCellProperties => ({})),
  );
  const formats = tableau<string>(zone);
  for (const { ligne, colonne, style: cle } of plan.cellules) {
    const style: Style = classeur.styles[cle] ?? {};
    const rangee = proprietes[ligne];
    const formatsDeLaLigne = formats[ligne];
    if (rangee === undefined || formatsDeLaLigne === undefined) continue;
    rangee[colonne] = proprietesDe(style);
    formatsDeLaLigne[colonne] = style.format ?? "General";
  }
  plage.setCellProperties(proprietes);
  plage.numberFormat = formats as Excel.Range["numberFormat"];
}

function ecrireValidations({ feuille, plan, classeur, neuve }: FeuilleAEcrire, plage: Excel.Range): void {
  if (!neuve) plage.dataValidation.clear();
  for (const validation of plan.validations) {
    for (const p of validation.plages) {
      const cible = feuille.getRange(adresseDePlage(p)).dataValidation;
      cible.rule = regleDe(validation, classeur);
      cible.ignoreBlanks = true;
      cible.errorAlert = {
        showAlert: true,
        style: validation.alerte === undefined ? "Stop" : "Warning",
        title: validation.erreur.titre,
        message: validation.erreur.texte,
      };
      if (validation.invite !== undefined) {
        cible.prompt = {
          showPrompt: true,
          title: validation.invite.titre,
          message: validation.invite.texte,
        };
      }
    }
  }
}

function regleDe({ regle }: PlanValidation, classeur: PlanClasseur): Excel.DataValidationRule {
  if (regle.type === "liste") {
    const nom = classeur.feuilles.find(({ cle }) => cle === regle.feuille)?.nom ?? regle.feuille;
    const source = `=${nomDeFeuilleEnFormule(nom)}!${adresseAbsolueDePlage(regle.plage)}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (regle.type === "date") {
    const [formula1 = "", formula2] = [regle.minimum, regle.maximum].map((jour) => `=${dateEnFormule(jour)}`);
    return { date: { formula1, formula2, operator: "Between" } };
  }
  return regle.maximum === undefined
    ? { decimal: { formula1: regle.minimum, operator: "GreaterThanOrEqualTo" } }
    : { decimal: { formula1: regle.minimum, formula2: regle.maximum, operator: "Between" } };
}

/** Une règle ajoutée passe devant les précédentes : on part de la dernière pour que la première l'emporte. */
function ecrireFormatsConditionnels({ feuille, plan, neuve }: FeuilleAEcrire, plage: Excel.Range): void {
  if (!neuve) plage.conditionalFormats.clearAll();
  for (const format of [...plan.formatsConditionnels].reverse()) {
    for (const p of format.plages) {
      const ajoute = feuille.getRange(adresseDePlage(p)).conditionalFormats.add("Custom");
      ajoute.stopIfTrue = true;
      const regle = ajoute.custom;
      regle.rule.formula = format.formule;
      if (format.fond !== undefined) regle.format.fill.color = format.fond;
      if (format.couleur !== undefined) regle.format.font.color = format.couleur;
      if (format.gras !== undefined) regle.format.font.bold = format.gras;
      if (format.italique !== undefined) regle.format.font.italic = format.italique;
    }
  }
}

function ecrireLignesEtColonnes({ feuille, plan, colonnes }: FeuilleAEcrire, zone: Plage): void {
  const lignes: Excel.SettableRowProperties[] = Array.from({ length: zone.lignes }, () => ({}));
  for (const { ligne, hauteur, masquee } of plan.lignes) {
    lignes[ligne] = {
      ...(hauteur === undefined ? {} : { format: { rowHeight: hauteur } }),
      rowHidden: masquee ?? false,
    };
  }
  feuille.getRange(adresseDePlage(plageDe(zone.ligne, 0, zone.lignes))).setRowProperties(lignes);
  for (const [colonne, { largeur }] of colonnes) {
    feuille.getCell(0, colonne).getEntireColumn().format.columnWidth = pointsDeLargeur(largeur);
  }
}

function masquerColonnes({ feuille, colonnes, neuve }: FeuilleAEcrire): void {
  for (const [colonne, { masquee = false }] of colonnes) {
    if (masquee || !neuve) feuille.getCell(0, colonne).getEntireColumn().columnHidden = masquee;
  }
}
