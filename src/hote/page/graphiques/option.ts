import type { CustomSeriesOption, EChartsOption } from "echarts";
import type { GraphiqueReleve, SerieRelevee } from "./releve";
import { sommet, traits } from "./geometrie";
import type { Point, Radar } from "./geometrie";

export interface Taille {
  readonly largeur: number;
  readonly hauteur: number;
}

const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const POINTILLES: Readonly<Record<SerieRelevee["trait"], number[] | undefined>> = {
  plein: undefined,
  tirets: [8, 5],
  points: [2, 4],
};
const SYMBOLES: Readonly<Record<SerieRelevee["marqueur"], string>> = {
  rond: "circle",
  carre: "rect",
  triangle: "triangle",
  losange: "diamond",
  aucun: "none",
};
const ENCRE = "#1F2A37";
const REPERES = "#C9D1D9";
const POLICE = "Calibri, Carlito, sans-serif";
const HAUT_DU_TITRE = 44;
const HAUT_DE_LA_LEGENDE = 34;
const LARGEUR_D_UNE_ETIQUETTE = 150;

/** Ce qu'ECharts dessine : le même graphique que celui d'Excel, autant que l'un et l'autre le permettent. */
export function optionDe(graphique: GraphiqueReleve, taille: Taille): EChartsOption {
  return {
    animation: false,
    textStyle: { fontFamily: POLICE, color: ENCRE },
    title: { text: graphique.titre, left: "center", top: 10, textStyle: { fontSize: 17, color: ENCRE } },
    legend: {
      show: graphique.legende,
      bottom: 8,
      itemWidth: 14,
      textStyle: { fontSize: 13, color: ENCRE },
      data: graphique.series.map(({ nom, marqueur }) => ({ name: nom, icon: SYMBOLES[marqueur] })),
    },
    ...(graphique.type === "radar" ? radar(graphique, taille) : barres(graphique)),
  };
}

/**
 * Le radar d'ECharts tire au centre un point absent : les traits sont donc dessinés ici, et il ne reste à ECharts que la
 * toile, les étiquettes et la légende.
 */
function radar(graphique: GraphiqueReleve, { largeur, hauteur }: Taille): EChartsOption {
  const haut = graphique.titre === "" ? 24 : HAUT_DU_TITRE + 24;
  const bas = (graphique.legende ? HAUT_DE_LA_LEGENDE : 0) + 24;
  const place: Radar = {
    x: largeur / 2,
    y: (haut + hauteur - bas) / 2,
    rayon: Math.max(10, Math.min(largeur / 2 - LARGEUR_D_UNE_ETIQUETTE, (hauteur - haut - bas) / 2)),
    axes: graphique.axes.length,
  };
  const etendue = graphique.maximum - graphique.minimum;
  const reperes = Array.from(
    { length: Math.round(etendue / graphique.pas) + 1 },
    (_, rang) => graphique.minimum + rang * graphique.pas,
  );
  const part = (valeur: number) => (valeur - graphique.minimum) / etendue;
  return {
    radar: {
      center: [place.x, place.y],
      radius: place.rayon,
      clockwise: true,
      splitNumber: reperes.length - 1,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: REPERES } },
      axisLine: { lineStyle: { color: REPERES } },
      axisName: { color: ENCRE, fontSize: 13, width: LARGEUR_D_UNE_ETIQUETTE - 16, overflow: "break" },
      indicator: graphique.axes.map((name) => ({ name, min: graphique.minimum, max: graphique.maximum })),
    },
    series: [
      {
        type: "custom",
        coordinateSystem: "none",
        silent: true,
        data: [0],
        renderItem: dessin(
          reperes.map((repere) => ({
            type: "text",
            x: place.x - 6,
            y: sommet(place, 0, part(repere))[1],
            style: {
              text: enPourcentage(repere),
              align: "right",
              verticalAlign: "middle",
              fill: ENCRE,
              font: `11px ${POLICE}`,
            },
          })),
        ),
      },
      ...graphique.series.map((serie, rang): CustomSeriesOption => {
        const couleur = serie.couleur || (PALETTE[rang % PALETTE.length] ?? ENCRE);
        const points = serie.valeurs.map((valeur, axe) =>
          valeur === null ? null : sommet(place, axe, part(valeur)),
        );
        return {
          type: "custom",
          name: serie.nom,
          coordinateSystem: "none",
          silent: true,
          itemStyle: { color: couleur },
          data: [0],
          renderItem: dessin([...lignes(serie, couleur, points), ...marqueurs(serie, couleur, points)]),
        };
      }),
    ],
  };
}

/** Ce qu'une série dessine elle-même ; ECharts appelle la fonction une fois, pour son unique donnée. */
function dessin(children: readonly object[]): CustomSeriesOption["renderItem"] {
  return (() => ({ type: "group", children })) as unknown as CustomSeriesOption["renderItem"];
}

function lignes(serie: SerieRelevee, couleur: string, points: readonly (Point | null)[]): object[] {
  return traits(points).map((trait) => ({
    type: "polyline",
    shape: { points: trait.map(([x, y]) => [x, y]) },
    style: {
      fill: "none",
      stroke: couleur,
      // L'épaisseur d'Excel est en points.
      lineWidth: serie.epaisseur / 0.75,
      lineDash: POINTILLES[serie.trait] ?? null,
      lineJoin: "round",
    },
  }));
}

function marqueurs(serie: SerieRelevee, couleur: string, points: readonly (Point | null)[]): object[] {
  const r = (serie.taille / 0.75) * 0.5;
  const style = { fill: couleur };
  return points.flatMap<object>((point) => {
    if (point === null || serie.marqueur === "aucun") return [];
    const [x, y] = point;
    const polygone = (coins: readonly Point[]) => ({
      type: "polygon",
      shape: { points: coins.map(([dx, dy]) => [x + dx * r, y + dy * r]) },
      style,
    });
    switch (serie.marqueur) {
      case "rond":
        return [{ type: "circle", shape: { cx: x, cy: y, r }, style }];
      case "carre":
        return [
          polygone([
            [-1, -1],
            [1, -1],
            [1, 1],
            [-1, 1],
          ]),
        ];
      case "triangle":
        return [
          polygone([
            [0, -1.1],
            [1.1, 0.9],
            [-1.1, 0.9],
          ]),
        ];
      case "losange":
        return [
          polygone([
            [0, -1.3],
            [1.3, 0],
            [0, 1.3],
            [-1.3, 0],
          ]),
        ];
    }
  });
}

function barres(graphique: GraphiqueReleve): EChartsOption {
  return {
    grid: { top: HAUT_DU_TITRE, left: 60, right: 20, bottom: HAUT_DE_LA_LEGENDE + 40 },
    xAxis: { type: "category", data: [...graphique.axes], axisLabel: { color: ENCRE, interval: 0 } },
    yAxis: {
      type: "value",
      min: graphique.minimum,
      max: graphique.maximum,
      interval: graphique.pas,
      axisLabel: { color: ENCRE, formatter: enPourcentage },
      splitLine: { lineStyle: { color: REPERES } },
    },
    series: graphique.series.map((serie, rang) => ({
      type: "bar",
      name: serie.nom,
      silent: true,
      itemStyle: { color: serie.couleur || PALETTE[rang % PALETTE.length] },
      data: serie.valeurs.map((valeur) => valeur ?? "-"),
    })),
  };
}

function enPourcentage(valeur: number): string {
  return `${Math.round(valeur * 100)}\u00a0%`;
}

/** Ce que le dessin dit, pour qui ne le voit pas. */
export function texteDe({ type, titre, axes, series }: GraphiqueReleve): string {
  const valeurs = series.map(
    ({ nom, valeurs: points }) =>
      `${nom}\u00a0: ${axes.map((axe, rang) => `${axe}, ${pointEnTexte(points[rang])}`).join("\u00a0; ")}`,
  );
  return `${type === "radar" ? "Radar" : "Barres"} «\u00a0${titre}\u00a0». ${valeurs.join(". ")}.`;
}

function pointEnTexte(point: number | null | undefined): string {
  return typeof point === "number" ? enPourcentage(point) : "sans valeur";
}
