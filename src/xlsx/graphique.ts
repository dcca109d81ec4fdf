import { adresseAbsolue, nomDeFeuilleEnFormule, plageDe, referenceAbsolue } from "../plan/adresses";
import { EUROS_SANS_CENTIMES } from "../plan/charte";
import type { PlanFeuille, PlanGraphique, PlanSerie, Plage, Resultat } from "../plan/types";
import { DESSIN, GRAPHIQUE, RELATIONS } from "./espaces";
import { POLICE } from "./police";
import { texteDExcel } from "./texteDExcel";
import { attributXml, contenuXml, DECLARATION_XML } from "./xml";

/** « 25 % » : l'espace insécable est un texte du format. */
const POURCENTAGE = '0"\u00A0"%';
const ENCRE = "#1F2A37";
const REPERES = "#C9D1D9";

const TRAITS: Readonly<Record<PlanSerie["trait"], string>> = {
  plein: "solid",
  tirets: "dash",
  points: "sysDot",
};

const MARQUEURS: Readonly<Record<PlanSerie["marqueur"], string>> = {
  rond: "circle",
  carre: "square",
  triangle: "triangle",
  losange: "diamond",
};

/** Une longueur de DrawingML : 12 700 unités par point. */
const UNITES_PAR_POINT = 12700;

/**
 * La partie XML d'un graphique natif (R-RADAR-1), axe de 0 à 100 % par 25, ou d'euros. Ses valeurs en cache sont celles du
 * plan : sans elles, un aperçu, qui ne recalcule pas, montrerait un cadre vide.
 */
export function xmlDuGraphique(plan: PlanGraphique, feuille: PlanFeuille): string {
  const series = plan.series.map((serie, rang) => xmlDeSerie(plan, serie, rang, feuille)).join("");
  return (
    `${DECLARATION_XML}<c:chartSpace xmlns:c="${GRAPHIQUE}" xmlns:a="${DESSIN}" xmlns:r="${RELATIONS}">` +
    '<c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/>' +
    `<c:chart>${xmlDuTitre(plan.titre)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${xmlDuTrace(plan.type, series)}${xmlDeLAxeDesRubriques(plan.type)}${xmlDeLAxeDesValeurs(plan.axe)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    // Sans ces deux valeurs, une ligne filtrée ou une colonne masquée viderait le graphique.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${xmlDuTexte("defRPr", 10)}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>` +
    "</c:chartSpace>"
  );
}

function xmlDuTitre(titre: string): string {
  return (
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>" +
    `<a:p><a:r>${xmlDuTexte("rPr", 13, true)}<a:t>${contenuXml(titre)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

function xmlDuTrace(type: PlanGraphique["type"], series: string): string {
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  return type === "radar"
    ? `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series}${axes}</c:radarChart>`
    : '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
        `${series}<c:gapWidth val="80"/>${axes}</c:barChart>`;
}

const QUADRILLAGE = `<c:majorGridlines><c:spPr>${xmlDuTrait(REPERES, 0.75)}</c:spPr></c:majorGridlines>`;

/** Le quadrillage de cet axe fait les rayons du radar ; entre des barres, il ne dirait rien. */
function xmlDeLAxeDesRubriques(type: PlanGraphique["type"]): string {
  return (
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="b"/>${type === "radar" ? QUADRILLAGE : ""}` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/>' +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

function xmlDeLAxeDesValeurs(mesure: PlanGraphique["axe"]): string {
  const [maximum, format, pas] =
    mesure === "euros"
      ? ["", EUROS_SANS_CENTIMES, ""]
      : ['<c:max val="1"/>', POURCENTAGE, '<c:majorUnit val="0.25"/>'];
  return (
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${maximum}<c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/>${QUADRILLAGE}` +
    `<c:numFmt formatCode="${attributXml(format)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr>${xmlDuTrait(REPERES, 0.75)}</c:spPr><c:crossAx val="1"/><c:crosses val="autoZero"/>` +
    `<c:crossBetween val="between"/>${pas}</c:valAx>`
  );
}

/** La première ligne de la source nomme les séries, la première colonne les axes. */
function xmlDeSerie(plan: PlanGraphique, serie: PlanSerie, rang: number, feuille: PlanFeuille): string {
  const { ligne, colonne, lignes } = plan.source;
  const nom = plageDe(ligne, colonne + 1 + rang);
  const axes = plageDe(ligne + 1, colonne, lignes - 1);
  const valeurs = plageDe(ligne + 1, colonne + 1 + rang, lignes - 1);
  return (
    `<c:ser><c:idx val="${rang}"/><c:order val="${rang}"/>` +
    `<c:tx>${xmlDesTextes(feuille, nom)}</c:tx>` +
    (plan.type === "radar" ? xmlDeLigne(serie) : xmlDeBarre(serie)) +
    `<c:cat>${xmlDesTextes(feuille, axes)}</c:cat><c:val>${xmlDesNombres(feuille, valeurs)}</c:val></c:ser>`
  );
}

function xmlDeLigne({ couleur, trait, marqueur, epaisseur }: PlanSerie): string {
  return (
    `<c:spPr>${xmlDuTrait(couleur, epaisseur, TRAITS[trait])}</c:spPr>` +
    `<c:marker><c:symbol val="${MARQUEURS[marqueur]}"/><c:size val="7"/>` +
    `<c:spPr>${xmlDuFond(couleur)}${xmlDuTrait(couleur, 0.75)}</c:spPr></c:marker>`
  );
}

function xmlDeBarre({ couleur }: PlanSerie): string {
  return `<c:spPr>${xmlDuFond(couleur)}</c:spPr><c:invertIfNegative val="0"/>`;
}

function xmlDesTextes(feuille: PlanFeuille, plage: Plage): string {
  const points = valeurs(feuille, plage).map((valeur) => (valeur === undefined ? undefined : String(valeur)));
  return `<c:strRef>${xmlDeReference(feuille, plage)}<c:strCache>${xmlDesPoints(points)}</c:strCache></c:strRef>`;
}

/** Un texte n'est pas un point ; une erreur #N/A s'écrit, c'est elle qui fait un vide (R-SCORE-2). */
function xmlDesNombres(feuille: PlanFeuille, plage: Plage): string {
  const points = valeurs(feuille, plage).map((valeur) => {
    if (typeof valeur === "object") return valeur.erreur;
    return typeof valeur === "number" ? String(valeur) : undefined;
  });
  return (
    `<c:numRef>${xmlDeReference(feuille, plage)}` +
    `<c:numCache><c:formatCode>General</c:formatCode>${xmlDesPoints(points)}</c:numCache></c:numRef>`
  );
}

function xmlDeReference({ nom }: PlanFeuille, plage: Plage): string {
  const seule = plage.lignes === 1 && plage.colonnes === 1;
  const reference = seule
    ? `${nomDeFeuilleEnFormule(nom)}!${adresseAbsolue(plage.ligne, plage.colonne)}`
    : referenceAbsolue(nom, plage);
  return `<c:f>${contenuXml(reference)}</c:f>`;
}

function xmlDesPoints(points: readonly (string | undefined)[]): string {
  const ecrits = points.map((point, rang) =>
    point === undefined ? "" : `<c:pt idx="${rang}"><c:v>${contenuXml(texteDExcel(point))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${points.length}"/>${ecrits.join("")}`;
}

/** Les valeurs d'une colonne du plan, une par ligne de la plage. */
function valeurs(feuille: PlanFeuille, { ligne, colonne, lignes }: Plage): (Resultat | undefined)[] {
  return Array.from({ length: lignes }, (_, decalage) => {
    const contenu = feuille.cellules.find(
      (cellule) => cellule.ligne === ligne + decalage && cellule.colonne === colonne,
    )?.contenu;
    return contenu && ("valeur" in contenu ? contenu.valeur : contenu.resultat);
  });
}

function xmlDuTrait(couleur: string, points: number, pointille = "solid"): string {
  const largeur = Math.round(points * UNITES_PAR_POINT);
  return `<a:ln w="${largeur}" cap="rnd">${xmlDuFond(couleur)}<a:prstDash val="${pointille}"/><a:round/></a:ln>`;
}

function xmlDuFond(couleur: string): string {
  return `<a:solidFill><a:srgbClr val="${couleur.slice(1).toUpperCase()}"/></a:solidFill>`;
}

function xmlDuTexte(balise: "rPr" | "defRPr", points: number, gras = false): string {
  const police = `<a:latin typeface="${POLICE}"/>`;
  return `<a:${balise} lang="fr-FR" sz="${points * 100}" b="${gras ? 1 : 0}">${xmlDuFond(ENCRE)}${police}</a:${balise}>`;
}
