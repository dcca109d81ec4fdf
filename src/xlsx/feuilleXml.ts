import { adresse, adresseDePlage } from "../plan/adresses";
import type { Plage, PlanColonne, PlanFeuille } from "../plan/types";
import { xmlDeLEtendue, xmlDesCellules } from "./cellulesXml";
import { RELATIONS, TABLEUR } from "./espaces";
import { xmlDesFormatsConditionnels } from "./formatsConditionnelsXml";
import { xmlDeLImpression } from "./impressionXml";
import type { Registre } from "./registre";
import { xmlDeCouleur, type Styles } from "./styles";
import { xmlDesTableaux } from "./tableauXml";
import { xmlDesValidations } from "./validationsXml";
import { DECLARATION_XML, element } from "./xml";

export interface Contexte {
  readonly styles: Styles;
  readonly chaines: Registre;
  /** Traduit la clé d'une feuille du plan en son nom. */
  readonly nomDeFeuille: (cle: string) => string;
}

/** Les relations d'une feuille vers ses autres parties. */
export interface RelationsDeFeuille {
  /** Vers ses graphiques, si elle en a. */
  readonly dessin: string | undefined;
  readonly tableaux: readonly string[];
}

/**
 * La partie d'une feuille, dans l'ordre qu'ECMA-376 impose : Excel refuse un fichier qui en change.
 */
export function xmlDeFeuille(
  plan: PlanFeuille,
  contexte: Contexte,
  { dessin, tableaux }: RelationsDeFeuille,
): string {
  // Excel n'imprime pas une feuille masquée, mais LibreOffice imprimerait sa zone d'impression.
  const imprimee = !plan.masquee;
  return (
    DECLARATION_XML +
    element(
      "worksheet",
      { xmlns: TABLEUR, "xmlns:r": RELATIONS },
      element(
        "sheetPr",
        {},
        xmlDeCouleur("tabColor", plan.couleurOnglet) +
          (imprimee ? element("pageSetUpPr", { fitToPage: true }) : ""),
      ) +
        xmlDeLEtendue(plan) +
        xmlDeLaVue(plan) +
        '<sheetFormatPr defaultRowHeight="15"/>' +
        xmlDesColonnes(plan.colonnes) +
        xmlDesCellules(plan, contexte) +
        (plan.protegee ? PROTECTION : "") +
        xmlDesFusions(plan.fusions) +
        xmlDesFormatsConditionnels(plan.formatsConditionnels, contexte.styles) +
        xmlDesValidations(plan.validations, contexte.nomDeFeuille) +
        (imprimee ? xmlDeLImpression(plan.impression) : "") +
        (dessin === undefined ? "" : element("drawing", { "r:id": dessin })) +
        xmlDesTableaux(tableaux),
    )
  );
}

/**
 * Sans mot de passe : un garde-fou, pas un secret. Ajuster lignes et colonnes reste permis (ici, 0 permet et 1
 * défend) ; trier ou filtrer séparerait les libellés verrouillés des notes.
 */
const PROTECTION = '<sheetProtection sheet="1" formatColumns="0" formatRows="0" objects="1" scenarios="1"/>';

function xmlDeLaVue({ figer }: PlanFeuille): string {
  return element(
    "sheetViews",
    {},
    element("sheetView", { workbookViewId: 0, showGridLines: 0 }, xmlDuFigeage(figer)),
  );
}

function xmlDuFigeage({ lignes, colonnes }: PlanFeuille["figer"]): string | undefined {
  if (lignes === 0 && colonnes === 0) return undefined;
  const volet = lignes === 0 ? "topRight" : colonnes === 0 ? "bottomLeft" : "bottomRight";
  return (
    element("pane", {
      xSplit: colonnes || undefined,
      ySplit: lignes || undefined,
      topLeftCell: adresse(lignes, colonnes),
      activePane: volet,
      state: "frozen",
    }) + element("selection", { pane: volet })
  );
}

/** Les colonnes voisines de même réglage s'écrivent ensemble, comme Excel les range. */
function xmlDesColonnes(colonnes: readonly PlanColonne[]): string {
  if (colonnes.length === 0) return "";
  const elements: string[] = [];
  let min = 1;
  colonnes.forEach((colonne, rang) => {
    const suivante = colonnes[rang + 1];
    if (suivante && memeReglage(colonne, suivante)) return;
    elements.push(
      element("col", {
        min,
        max: rang + 1,
        width: largeurDeFichier(colonne.largeur),
        hidden: colonne.masquee,
        customWidth: true,
      }),
    );
    min = rang + 2;
  });
  return element("cols", {}, elements.join(""));
}

function memeReglage(une: PlanColonne, autre: PlanColonne): boolean {
  return une.largeur === autre.largeur && (une.masquee ?? false) === (autre.masquee ?? false);
}

/** Excel montre n caractères de 7 pixels ; le fichier compte aussi les 5 pixels de marge de la cellule. */
function largeurDeFichier(caracteres: number): number {
  return Math.trunc(((caracteres * 7 + 5) / 7) * 256) / 256;
}

function xmlDesFusions(fusions: readonly Plage[]): string {
  if (fusions.length === 0) return "";
  const elements = fusions.map((plage) => element("mergeCell", { ref: adresseDePlage(plage) }));
  return element("mergeCells", { count: elements.length }, elements.join(""));
}
