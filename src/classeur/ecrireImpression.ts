import { adresse, adresseDePlage } from "../plan/adresses";
import type { PlanImpression } from "../plan/types";

/** En points ; les mêmes que celles du fichier. */
const MARGES = { cotes: 28.8, hautEtBas: 43.2, enTete: 21.6 } as const;

/** A4, une page de large, titres répétés. */
export function ecrireImpression(feuille: Excel.Worksheet, plan: PlanImpression, neuve: boolean): void {
  const page = feuille.pageLayout;
  page.orientation = plan.paysage ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.leftMargin = MARGES.cotes;
  page.rightMargin = MARGES.cotes;
  page.topMargin = MARGES.hautEtBas;
  page.bottomMargin = MARGES.hautEtBas;
  page.headerMargin = MARGES.enTete;
  page.footerMargin = MARGES.enTete;
  page.setPrintArea(adresseDePlage(plan.zone));
  if (plan.titres !== undefined) {
    page.setPrintTitleRows(`$${plan.titres.premiere + 1}:$${plan.titres.derniere + 1}`);
  }
  const enTete = page.headersFooters.defaultForAllPages;
  enTete.centerHeader = echapper(plan.enTete);
  enTete.centerFooter = echapper(plan.piedDePage);
  enTete.rightFooter = "Page &P sur &N";
  if (!neuve) feuille.horizontalPageBreaks.removePageBreaks();
  for (const saut of plan.sauts) feuille.horizontalPageBreaks.add(adresse(saut, 0));
}

/** Dans un en-tête, & ouvre un code de mise en forme. */
function echapper(texte: string): string {
  return texte.replace(/&/g, "&&");
}
