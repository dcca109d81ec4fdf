import type { PlanImpression } from "../plan/types";
import { texteDExcel } from "./texteDExcel";
import { contenuXml, element } from "./xml";

const A4 = 9;

/** La dernière colonne d'une feuille : un saut de page traverse toute la feuille. */
const DERNIERE_COLONNE = 16383;

/** Centrée, en A4, sur une page de large et autant de haut qu'il en faut (`fitToHeight` à 0). */
export function xmlDeLImpression({ paysage, enTete, piedDePage, sauts }: PlanImpression): string {
  return (
    element("printOptions", { horizontalCentered: true }) +
    // En pouces : une grille large se lit mieux sur une page peu margée.
    element("pageMargins", { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }) +
    element("pageSetup", {
      paperSize: A4,
      orientation: paysage ? "landscape" : "portrait",
      fitToHeight: 0,
    }) +
    element(
      "headerFooter",
      {},
      element("oddHeader", {}, texteDePage(`&C${sansCode(enTete)}`)) +
        element("oddFooter", {}, texteDePage(`&C${sansCode(piedDePage)}&RPage &P sur &N`)),
    ) +
    xmlDesSauts(sauts)
  );
}

function xmlDesSauts(sauts: readonly number[]): string {
  if (sauts.length === 0) return "";
  // Excel range un saut sous le numéro de la ligne qui le précède.
  const elements = sauts.map((ligne) => element("brk", { id: ligne, max: DERNIERE_COLONNE, man: true }));
  return element(
    "rowBreaks",
    { count: elements.length, manualBreakCount: elements.length },
    elements.join(""),
  );
}

function texteDePage(texte: string): string {
  return contenuXml(texteDExcel(texte));
}

/** Dans un en-tête ou un pied, & ouvre un code de mise en forme. */
function sansCode(texte: string): string {
  return texte.replace(/&/g, "&&");
}
