import type { CellValueInput, Style as StyleDeCellule, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { adresseDePlage } from "../plan/adresses";
import type { Contenu, PlanFeuille, PlanFormatConditionnel, PlanImpression, Plage } from "../plan/types";
import { formuleDeFichier } from "./formule";
import { ajouterGraphiques } from "./dessin";
import type { Retouche } from "./paquet";
import { couleurDe } from "./style";
import { validationDeCellules } from "./validation";

export interface Contexte {
  readonly styles: Readonly<Record<string, Partial<StyleDeCellule>>>;
  /** Traduit la clé d'une feuille du plan en son nom. */
  readonly nomDeFeuille: (cle: string) => string;
}

const A4 = 9;
const HAUTEUR_PAR_DEFAUT = 15;
/** En pouces : une grille large se lit mieux sur une page peu margée. */
const MARGES = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Pose une feuille du plan dans le classeur, et rend ce qu'il restera à retoucher dans le paquet. */
export function ajouterFeuille(classeur: Workbook, plan: PlanFeuille, contexte: Contexte): Retouche[] {
  const feuille = classeur.addWorksheet(plan.nom, {
    state: plan.masquee ? "hidden" : "visible",
    properties: { tabColor: couleurDe(plan.couleurOnglet) },
    views: [vue(plan)],
  });
  poserDimensions(feuille, plan);
  poserCellules(feuille, plan, contexte);
  for (const fusion of plan.fusions) feuille.mergeCellsWithoutStyle(adresseDePlage(fusion));
  for (const validation of plan.validations) {
    // Le préfixe garde ensemble les plages d'une même règle.
    const cle = `range:${adressesDe(validation.plages)}`;
    feuille.dataValidations.add(cle, validationDeCellules(validation, contexte.nomDeFeuille));
  }
  plan.formatsConditionnels.forEach((format, rang) => poserFormatConditionnel(feuille, format, rang + 1));
  // Excel n'imprime pas une feuille masquée, mais LibreOffice imprimerait sa zone d'impression.
  if (!plan.masquee) poserImpression(feuille, plan.impression);
  if (plan.protegee) feuille.sheetProtection = PROTECTION;
  return [
    ...(plan.formatsConditionnels.length > 0 ? [arreterAuPremierFormat(plan.nom)] : []),
    ...(plan.graphiques.length > 0 ? [ajouterGraphiques(plan)] : []),
  ];
}

/**
 * Sans mot de passe : un garde-fou, pas un secret. Ajuster lignes et colonnes reste permis ; trier ou filtrer
 * séparerait les libellés verrouillés des notes.
 */
const PROTECTION = {
  sheet: true,
  objects: false,
  scenarios: false,
  formatColumns: true,
  formatRows: true,
};

function vue({ figer }: PlanFeuille) {
  const commune = { showGridLines: false };
  if (figer.lignes === 0 && figer.colonnes === 0) return { ...commune, state: "normal" as const };
  return { ...commune, state: "frozen" as const, xSplit: figer.colonnes, ySplit: figer.lignes };
}

function poserDimensions(feuille: Worksheet, plan: PlanFeuille): void {
  plan.colonnes.forEach((colonne, rang) => {
    const cible = feuille.getColumn(rang + 1);
    cible.width = largeurDeFichier(colonne.largeur);
    cible.hidden = colonne.masquee === true;
  });
  for (const ligne of plan.lignes) {
    const cible = feuille.getRow(ligne.ligne + 1);
    if (ligne.hauteur !== undefined) cible.height = ligne.hauteur;
    if (ligne.masquee) {
      cible.hidden = true;
      // Sans hauteur, la bibliothèque oublie une ligne vide, donc qu'elle est masquée.
      cible.height ??= HAUTEUR_PAR_DEFAUT;
    }
  }
}

/** Excel montre n caractères de 7 pixels ; le fichier compte aussi les 5 pixels de marge de la cellule. */
function largeurDeFichier(caracteres: number): number {
  return Math.trunc(((caracteres * 7 + 5) / 7) * 256) / 256;
}

function poserCellules(feuille: Worksheet, plan: PlanFeuille, { styles }: Contexte): void {
  for (const { ligne, colonne, style, contenu } of plan.cellules) {
    const cellule = feuille.getCell(ligne + 1, colonne + 1);
    const styleDeCellule = styles[style];
    if (!styleDeCellule) throw new Error(`Le plan n’a pas de style «\u00a0${style}\u00a0».`);
    cellule.style = styleDeCellule;
    if (contenu) cellule.value = valeurDe(contenu);
  }
}

function valeurDe(contenu: Contenu): CellValueInput {
  if ("valeur" in contenu) return contenu.valeur;
  const { formule, resultat } = contenu;
  return {
    formula: formuleDeFichier(formule),
    result: typeof resultat === "object" ? { error: resultat.erreur } : resultat,
  };
}

function poserFormatConditionnel(feuille: Worksheet, plan: PlanFormatConditionnel, priorite: number): void {
  const { plages, formule, couleur, fond, gras, italique } = plan;
  feuille.addConditionalFormatting({
    ref: adressesDe(plages),
    rules: [
      {
        type: "expression",
        formulae: [formuleDeFichier(formule)],
        priority: priorite,
        style: {
          font: {
            ...(gras && { bold: true }),
            ...(italique && { italic: true }),
            ...(couleur && { color: couleurDe(couleur) }),
          },
          // Dans un format conditionnel, c'est la couleur d'arrière-plan qui remplit.
          ...(fond && { fill: { type: "pattern", pattern: "solid", bgColor: couleurDe(fond) } }),
        },
      },
    ],
  });
}

/** Excel mêle les formats des règles vraies, LibreOffice s'arrête à la première : c'est le plan qui tranche. */
function arreterAuPremierFormat(nom: string): Retouche {
  return (paquet) =>
    paquet.modifier(paquet.cheminDeFeuille(nom), (xml) =>
      xml.replace(/<cfRule type="expression"/g, '<cfRule type="expression" stopIfTrue="1"'),
    );
}

function poserImpression(feuille: Worksheet, plan: PlanImpression): void {
  Object.assign(feuille.pageSetup, {
    paperSize: A4,
    orientation: plan.paysage ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    // Autant de pages de haut qu'il en faut.
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGES,
    printArea: adresseDePlage(plan.zone),
    ...(plan.titres && { printTitlesRow: `${plan.titres.premiere + 1}:${plan.titres.derniere + 1}` }),
  });
  feuille.headerFooter.oddHeader = `&C${sansCode(plan.enTete)}`;
  feuille.headerFooter.oddFooter = `&C${sansCode(plan.piedDePage)}&RPage &P sur &N`;
  // Excel range un saut sous le numéro de la ligne qui le précède.
  for (const ligne of plan.sauts) feuille.rowBreaks.push({ id: ligne, max: 16383, man: 1 });
}

function adressesDe(plages: readonly Plage[]): string {
  return plages.map(adresseDePlage).join(" ");
}

/** Dans un en-tête ou un pied, & ouvre un code de mise en forme. */
function sansCode(texte: string): string {
  return texte.replace(/&/g, "&&");
}
