import { adresse, adresseDePlage } from "../plan/adresses";
import { EUROS_SANS_CENTIMES } from "../plan/charte";
import type { PlanGraphique, PlanSerie } from "../plan/types";

const TRAITS = { plein: "Continuous", tirets: "Dash", points: "Dot" } as const;
const MARQUEURS = { rond: "Circle", carre: "Square", triangle: "Triangle", losange: "Diamond" } as const;
const TAILLE_D_UN_MARQUEUR = 7;

/**
 * Le radar, retrouvé par son nom (Excel sur le web rend parfois son type vide). `Columns` toujours : `Auto`
 * intervertit lignes et colonnes d'une plateforme à l'autre.
 */
export function ecrireGraphique(feuille: Excel.Worksheet, plan: PlanGraphique, existe: boolean): void {
  const source = feuille.getRange(adresseDePlage(plan.source));
  const graphique = existe
    ? feuille.charts.getItem(plan.nom)
    : feuille.charts.add(plan.type === "radar" ? "RadarMarkers" : "ColumnClustered", source, "Columns");
  if (existe) graphique.setData(source, "Columns");
  graphique.name = plan.nom;
  // Le tableau d'appui est dans des colonnes masquées, et une ligne filtrée viderait le radar.
  graphique.plotVisibleOnly = false;
  graphique.title.text = plan.titre;
  graphique.legend.visible = plan.series.length > 1;
  graphique.legend.position = "Bottom";
  ecrireAxe(graphique.axes.valueAxis, plan.axe);
  plan.series.forEach((serie, rang) => ecrireSerie(graphique.series.getItemAt(rang), serie, plan.type));
  // Un graphique que l'utilisateur a déplacé reste où il l'a mis.
  if (existe) return;
  const { ligne, colonne, lignes, colonnes } = plan.emplacement;
  graphique.setPosition(adresse(ligne, colonne), adresse(ligne + lignes - 1, colonne + colonnes - 1));
}

function ecrireAxe(axe: Excel.ChartAxis, mesure: PlanGraphique["axe"]): void {
  axe.minimum = 0;
  if (mesure === "euros") {
    axe.numberFormat = EUROS_SANS_CENTIMES;
    return;
  }
  axe.maximum = 1;
  axe.majorUnit = 0.25;
  axe.numberFormat = "0%";
}

function ecrireSerie(serie: Excel.ChartSeries, plan: PlanSerie, type: PlanGraphique["type"]): void {
  if (type === "barres") {
    serie.format.fill.setSolidColor(plan.couleur);
    return;
  }
  serie.format.line.color = plan.couleur;
  serie.format.line.lineStyle = TRAITS[plan.trait];
  serie.format.line.weight = plan.epaisseur;
  serie.markerStyle = MARQUEURS[plan.marqueur];
  serie.markerSize = TAILLE_D_UN_MARQUEUR;
  serie.markerBackgroundColor = plan.couleur;
  serie.markerForegroundColor = plan.couleur;
}
