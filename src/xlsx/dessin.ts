import { xmlEncodeAttr } from "@cj-tech-master/excelts";
import type { PlanFeuille, PlanGraphique } from "../plan/types";
import { xmlDuGraphique } from "./graphique";
import { DECLARATION_XML, type Retouche } from "./paquet";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const TYPE = "application/vnd.openxmlformats-officedocument";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Pose les graphiques d'une feuille, dans un dessin à elle. La feuille ne doit pas en avoir déjà un. */
export function ajouterGraphiques(feuille: PlanFeuille): Retouche {
  return (paquet) => {
    const dessin = paquet.cheminLibre((rang) => `xl/drawings/drawing${rang}.xml`);
    paquet.ecrire(dessin, "");
    const cadres = feuille.graphiques.map((plan, rang) => {
      const graphique = paquet.cheminLibre((numero) => `xl/charts/chart${numero}.xml`);
      paquet.ecrire(graphique, xmlDuGraphique(plan, feuille));
      paquet.declarerType(graphique, `${TYPE}.drawingml.chart+xml`);
      const relation = paquet.ajouterRelation(dessin, `${OFFICE}/relationships/chart`, `/${graphique}`);
      return xmlDuCadre(plan, rang + 2, relation);
    });
    paquet.ecrire(
      dessin,
      `${DECLARATION_XML}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}">${cadres.join("")}</xdr:wsDr>`,
    );
    paquet.declarerType(dessin, `${TYPE}.drawing+xml`);

    const partie = paquet.cheminDeFeuille(feuille.nom);
    const relation = paquet.ajouterRelation(partie, `${OFFICE}/relationships/drawing`, `/${dessin}`);
    paquet.modifier(partie, (xml) =>
      xml.replace("</worksheet>", `<drawing r:id="${relation}"/></worksheet>`),
    );
  };
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
    `<xdr:cNvPr id="${identifiant}" name="${xmlEncodeAttr(nom)}" descr="${xmlEncodeAttr(texteDeRemplacement)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${C}">` +
    `<c:chart xmlns:c="${C}" xmlns:r="${OFFICE}/relationships" r:id="${relation}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function xmlDuCoin(ligne: number, colonne: number): string {
  return `<xdr:col>${colonne}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${ligne}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
