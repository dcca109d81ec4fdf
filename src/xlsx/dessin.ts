import type { PlanFeuille, PlanGraphique } from "../plan/types";
import { DESSIN, GRAPHIQUE, RELATIONS, TYPE_OFFICE } from "./espaces";
import { xmlDuGraphique } from "./graphique";
import type { Paquet } from "./paquet";
import { attributXml, DECLARATION_XML } from "./xml";

const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Écrit les graphiques d'une feuille, et le dessin qui les place. Rend le chemin du dessin. */
export function ajouterDessin(paquet: Paquet, feuille: PlanFeuille): string {
  const dessin = paquet.cheminLibre((rang) => `xl/drawings/drawing${rang}.xml`);
  const cadres = feuille.graphiques.map((plan, rang) => {
    const graphique = paquet.cheminLibre((numero) => `xl/charts/chart${numero}.xml`);
    paquet.ajouter(graphique, xmlDuGraphique(plan, feuille), `${TYPE_OFFICE}.drawingml.chart+xml`);
    return xmlDuCadre(plan, rang + 2, paquet.relier(dessin, `${RELATIONS}/chart`, graphique));
  });
  paquet.ajouter(
    dessin,
    `${DECLARATION_XML}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${DESSIN}">${cadres.join("")}</xdr:wsDr>`,
    `${TYPE_OFFICE}.drawing+xml`,
  );
  return dessin;
}

/** Ancré sur ses cellules, mais d'une taille qui ne suit pas une ligne que l'on agrandit (`oneCell`). */
function xmlDuCadre(
  { nom, texteDeRemplacement, emplacement }: PlanGraphique,
  identifiant: number,
  relation: string,
) {
  const { ligne, colonne, lignes, colonnes } = emplacement;
  return (
    '<xdr:twoCellAnchor editAs="oneCell">' +
    `<xdr:from>${xmlDuCoin(ligne, colonne)}</xdr:from><xdr:to>${xmlDuCoin(ligne + lignes, colonne + colonnes)}</xdr:to>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${identifiant}" name="${attributXml(nom)}" descr="${attributXml(texteDeRemplacement)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${GRAPHIQUE}">` +
    `<c:chart xmlns:c="${GRAPHIQUE}" xmlns:r="${RELATIONS}" r:id="${relation}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function xmlDuCoin(ligne: number, colonne: number): string {
  return `<xdr:col>${colonne}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${ligne}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
