import { texteSansInterpretation } from "../classeur/texte";
import { adresseDePlage } from "../plan/adresses";
import { EUROS_SANS_CENTIMES } from "../plan/charte";
import type {
  Bordure as BordureDuPlan,
  Contenu,
  PlanClasseur,
  PlanFeuille,
  PlanFormatConditionnel,
  PlanGraphique,
  PlanValidation,
  Plage as PlageDuPlan,
  Style,
} from "../plan/types";
import type { Aspect, Bordure, Cote } from "./modele/aspect";
import { appliquerRetouches, retoucheDe } from "./modele/aspect";
import type { Feuille } from "./modele/Feuille";
import { Feuilles } from "./modele/Feuilles";
import { Noms } from "./modele/Noms";
import { Classeur } from "./modele/Classeur";
import type { Noyau } from "./modele/noyau";
import { PartiesXml } from "./modele/PartiesXml";

/**
 * Remplace tout le classeur embarqué par un autre, relu d'un fichier : l'envers de {@link exporter}. Rien de ce que les
 * graphiques ont de plus que le plan n'est repris.
 */
export async function importer(noyau: Noyau, plan: PlanClasseur): Promise<void> {
  const feuilles = new Feuilles(noyau);
  const anciennes = feuilles.items;
  anciennes.forEach((feuille, rang) => (feuille.name = `Ancienne ${rang + 1}`));
  const nouvelles = new Map(plan.feuilles.map((feuille) => [feuille.cle, feuilles.add(feuille.nom)]));
  const feuilleDe = (cle: string): Feuille => {
    const feuille = nouvelles.get(cle);
    if (feuille === undefined) throw new Error(`Le plan n’a pas de feuille «\u00a0${cle}\u00a0».`);
    return feuille;
  };
  for (const feuille of anciennes) feuille.delete();
  const noms = new Noms(noyau);
  // Un nom survit à la feuille qu'il désigne, et une partie XML ne tient à aucune.
  for (const nom of noms.items) nom.delete();
  noyau.partiesXml.clear();
  for (const feuille of plan.feuilles) {
    poserLesCellules(noyau, feuilleDe(feuille.cle), feuille, plan.styles);
  }
  await noyau.moteur.calcul.calculer();
  for (const feuille of plan.feuilles) poserLaFeuille(feuilleDe(feuille.cle), feuille, feuilleDe);
  for (const { nom, feuille, plage } of plan.noms) {
    noms.add(nom, feuilleDe(feuille).getRange(adresseDePlage(plage)));
  }
  new PartiesXml(noyau).add(plan.partieXml);
  await noyau.moteur.calcul.calculer();
  for (const feuille of plan.feuilles) {
    if (feuille.protegee) feuilleDe(feuille.cle).protection.protect();
  }
  new Classeur(noyau).worksheets.getFirst(true).activate();
}

function poserLesCellules(
  noyau: Noyau,
  feuille: Feuille,
  { cellules, colonnes }: PlanFeuille,
  styles: PlanClasseur["styles"],
): void {
  const parPlace = new Map(cellules.map((cellule) => [`${cellule.ligne},${cellule.colonne}`, cellule]));
  const lignes = cellules.reduce((nombre, { ligne }) => Math.max(nombre, ligne + 1), 1);
  const largeur = cellules.reduce((nombre, { colonne }) => Math.max(nombre, colonne + 1), colonnes.length);
  const zone = { ligne: 0, colonne: 0, lignes, colonnes: Math.max(1, largeur) };
  appliquerRetouches(noyau, feuille.id, zone, (ligne, colonne) => {
    const style = styles[parPlace.get(`${ligne},${colonne}`)?.style ?? ""] ?? {};
    return retoucheDe(aspectDe(style), borduresDe(style));
  });
  feuille.getRange(adresseDePlage(zone)).formulas = Array.from({ length: zone.lignes }, (_, ligne) =>
    Array.from({ length: zone.colonnes }, (__, colonne) =>
      aEcrire(parPlace.get(`${ligne},${colonne}`)?.contenu),
    ),
  );
}

function aEcrire(contenu: Contenu | undefined): string | number | boolean {
  if (contenu === undefined) return "";
  if ("formule" in contenu) return contenu.formule;
  return typeof contenu.valeur === "string" ? texteSansInterpretation(contenu.valeur) : contenu.valeur;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function aspectDe(style: Style): Partial<Aspect> {
  const { horizontal, vertical } = style;
  return {
    ...(style.gras && { gras: true }),
    ...(style.italique && { italique: true }),
    ...(style.taille !== undefined && { taille: style.taille }),
    ...(style.couleur !== undefined && { couleur: style.couleur }),
    ...(style.fond !== undefined && { fond: style.fond }),
    ...(horizontal && { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical && { vertical: VERTICAL[vertical] }),
    ...(style.retourALaLigne && { retourALaLigne: true }),
    ...(style.retrait !== undefined && { retrait: style.retrait }),
    ...(style.format !== undefined && { format: style.format }),
    ...(style.verrouillee === false && { verrouillee: false }),
  };
}

function borduresDe({ bordures }: Style): Partial<Record<Cote, Bordure>> {
  const cotes = Object.entries(bordures ?? {}) as [Cote, BordureDuPlan][];
  return Object.fromEntries(
    cotes.map(([cote, { trait, couleur }]) => [
      cote,
      {
        style: trait === "pointille" ? "Dot" : "Continuous",
        epaisseur: trait === "moyen" ? "Medium" : "Thin",
        couleur,
      },
    ]),
  );
}

/** Excel montre n caractères de 7 pixels, plus 5 de marge ; Office.js compte en points. */
const pointsDe = (caracteres: number) => (caracteres * 7 + 5) * 0.75;

function poserLaFeuille(feuille: Feuille, plan: PlanFeuille, feuilleDe: (cle: string) => Feuille): void {
  const plageDe = (plage: PlageDuPlan) => feuille.getRange(adresseDePlage(plage));
  if (plan.couleurOnglet !== "") feuille.tabColor = plan.couleurOnglet;
  plan.colonnes.forEach(({ largeur, masquee }, rang) => {
    const colonne = feuille.getCell(0, rang).getEntireColumn();
    colonne.format.columnWidth = pointsDe(largeur);
    if (masquee === true) colonne.columnHidden = true;
  });
  for (const { ligne, hauteur, masquee } of plan.lignes) {
    const rangee = feuille.getCell(ligne, 0).getEntireRow();
    if (hauteur !== undefined) rangee.format.rowHeight = hauteur;
    if (masquee === true) rangee.rowHidden = true;
  }
  for (const fusion of plan.fusions) plageDe(fusion).merge(false);
  for (const validation of plan.validations) valider(plageDe, validation, feuilleDe);
  // La règle ajoutée passe devant les autres.
  for (const format of [...plan.formatsConditionnels].reverse()) colorer(plageDe, format);
  if (plan.figer.lignes > 0) feuille.freezePanes.freezeRows(plan.figer.lignes);
  mettreEnPage(feuille, plan, plageDe);
  for (const { nom, plage, style } of plan.tableaux ?? []) {
    const tableau = feuille.tables.add(plageDe(plage), true);
    tableau.name = nom;
    tableau.style = style;
  }
  for (const graphique of plan.graphiques) dessiner(feuille, plageDe, graphique);
  if (plan.masquee) feuille.visibility = "Hidden";
}

type PlageDe = (plage: PlageDuPlan) => ReturnType<Feuille["getRange"]>;

function valider(
  plageDe: PlageDe,
  { plages, regle, alerte, erreur, invite }: PlanValidation,
  feuilleDe: (cle: string) => Feuille,
): void {
  for (const plage of plages) {
    const { dataValidation } = plageDe(plage);
    switch (regle.type) {
      case "liste":
        dataValidation.rule = {
          list: {
            inCellDropDown: true,
            source: feuilleDe(regle.feuille).getRange(adresseDePlage(regle.plage)),
          },
        };
        break;
      case "decimal":
        dataValidation.rule = {
          decimal:
            regle.maximum === undefined
              ? { formula1: regle.minimum, operator: "GreaterThanOrEqualTo" }
              : { formula1: regle.minimum, formula2: regle.maximum, operator: "Between" },
        };
        break;
      case "date":
        dataValidation.rule = {
          date: {
            formula1: enFormule(regle.minimum),
            formula2: enFormule(regle.maximum),
            operator: "Between",
          },
        };
    }
    dataValidation.errorAlert = {
      title: erreur.titre,
      message: erreur.texte,
      style: alerte === "avertissement" ? "Warning" : "Stop",
    };
    if (invite !== undefined) dataValidation.prompt = { title: invite.titre, message: invite.texte };
  }
}

/** Une date écrite ainsi ne dépend pas du calendrier du classeur. */
function enFormule(iso: string): string {
  return `=DATE(${iso.split("-").map(Number).join(",")})`;
}

function colorer(
  plageDe: PlageDe,
  { plages, formule, couleur, fond, gras, italique }: PlanFormatConditionnel,
) {
  for (const plage of plages) {
    const { custom } = plageDe(plage).conditionalFormats.add("Custom");
    custom.rule.formula = formule;
    if (fond !== undefined) custom.format.fill.color = fond;
    if (couleur !== undefined) custom.format.font.color = couleur;
    if (gras === true) custom.format.font.bold = true;
    if (italique === true) custom.format.font.italic = true;
  }
}

function mettreEnPage(
  { pageLayout, horizontalPageBreaks }: Feuille,
  plan: PlanFeuille,
  plageDe: PlageDe,
): void {
  const { paysage, titres, zone, sauts, enTete, piedDePage } = plan.impression;
  pageLayout.orientation = paysage ? "Landscape" : "Portrait";
  pageLayout.setPrintArea(plageDe(zone));
  if (titres !== undefined) {
    const lignes = titres.derniere - titres.premiere + 1;
    pageLayout.setPrintTitleRows(
      plageDe({ ligne: titres.premiere, colonne: 0, lignes, colonnes: 1 }).getEntireRow(),
    );
  }
  for (const ligne of sauts) horizontalPageBreaks.add(plageDe({ ligne, colonne: 0, lignes: 1, colonnes: 1 }));
  pageLayout.headersFooters.defaultForAllPages.centerHeader = enTete.replace(/&/g, "&&");
  pageLayout.headersFooters.defaultForAllPages.centerFooter = piedDePage.replace(/&/g, "&&");
}

const TRAITS = { plein: "Continuous", tirets: "Dash", points: "Dot" } as const;
const MARQUEURS = { rond: "Circle", carre: "Square", triangle: "Triangle", losange: "Diamond" } as const;

function dessiner(feuille: Feuille, plageDe: PlageDe, plan: PlanGraphique): void {
  const graphique = feuille.charts.add(
    plan.type === "radar" ? "RadarMarkers" : "ColumnClustered",
    plageDe(plan.source),
    "Columns",
  );
  graphique.name = plan.nom;
  graphique.title.text = plan.titre;
  graphique.plotVisibleOnly = false;
  graphique.legend.visible = plan.series.length > 1;
  const { valueAxis } = graphique.axes;
  valueAxis.minimum = 0;
  if (plan.axe === "euros") valueAxis.numberFormat = EUROS_SANS_CENTIMES;
  else {
    valueAxis.maximum = 1;
    valueAxis.numberFormat = "0%";
  }
  const emplacement = plageDe(plan.emplacement);
  graphique.setPosition(emplacement.getCell(0, 0), emplacement.getLastCell());
  plan.series.forEach(({ couleur, trait, marqueur, epaisseur }, rang) => {
    const serie = graphique.series.getItemAt(rang);
    serie.format.line.color = couleur;
    serie.format.line.lineStyle = TRAITS[trait];
    serie.format.line.weight = epaisseur;
    serie.format.fill.setSolidColor(couleur);
    serie.markerStyle = MARQUEURS[marqueur];
  });
}
