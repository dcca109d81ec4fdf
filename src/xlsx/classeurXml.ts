import { nomDeFeuilleEnFormule, referenceAbsolue } from "../plan/adresses";
import type { PlanClasseur, PlanFeuille } from "../plan/types";
import { RELATIONS, TABLEUR } from "./espaces";
import { texteDExcel } from "./texteDExcel";
import { contenuXml, DECLARATION_XML, element } from "./xml";

/**
 * La partie du classeur : ses feuilles, dont `relations` donne les identifiants dans le même ordre, et ses noms.
 * Lève une erreur si aucune feuille n'est visible : Excel n'ouvrirait pas le fichier.
 */
export function xmlDuClasseur(
  plan: PlanClasseur,
  relations: readonly string[],
  nomDeFeuille: (cle: string) => string,
): string {
  const premiereVisible = plan.feuilles.findIndex(({ masquee }) => !masquee);
  if (premiereVisible === -1) throw new Error("Le plan n’a pas de feuille visible.");
  const feuilles = plan.feuilles.map(({ nom, masquee }, rang) =>
    element("sheet", {
      name: texteDExcel(nom),
      sheetId: rang + 1,
      state: masquee ? "hidden" : undefined,
      "r:id": relations[rang],
    }),
  );
  const noms = [
    ...plan.noms.map(({ nom, feuille, plage }) =>
      xmlDeNom({ name: nom }, referenceAbsolue(nomDeFeuille(feuille), plage)),
    ),
    ...plan.feuilles.flatMap(nomsDImpression),
  ];
  return (
    DECLARATION_XML +
    element(
      "workbook",
      { xmlns: TABLEUR, "xmlns:r": RELATIONS },
      // Excel n'ajoutera pas le nom de qui enregistre : le classeur circule d'une collectivité à sa Caf.
      '<workbookPr filterPrivacy="1"/>' +
        element("bookViews", {}, xmlDeLaFenetre(premiereVisible)) +
        element("sheets", {}, feuilles.join("")) +
        (noms.length > 0 ? element("definedNames", {}, noms.join("")) : "") +
        '<calcPr calcId="171027" fullCalcOnLoad="1"/>',
    )
  );
}

function xmlDeLaFenetre(activeTab: number): string {
  return element("workbookView", {
    xWindow: 0,
    yWindow: 0,
    windowWidth: 28800,
    windowHeight: 15600,
    firstSheet: 0,
    activeTab,
  });
}

/** La zone et les titres d'impression sont, pour Excel, des noms de la feuille. */
function nomsDImpression({ nom, masquee, impression }: PlanFeuille, localSheetId: number): string[] {
  if (masquee) return [];
  const { zone, titres } = impression;
  const noms = [xmlDeNom({ name: "_xlnm.Print_Area", localSheetId }, referenceAbsolue(nom, zone))];
  if (titres) {
    const lignes = `${nomDeFeuilleEnFormule(nom)}!$${titres.premiere + 1}:$${titres.derniere + 1}`;
    noms.push(xmlDeNom({ name: "_xlnm.Print_Titles", localSheetId }, lignes));
  }
  return noms;
}

function xmlDeNom(
  attributs: { readonly name: string; readonly localSheetId?: number },
  formule: string,
): string {
  return element("definedName", { ...attributs }, contenuXml(texteDExcel(formule)));
}
