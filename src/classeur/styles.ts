import type { Bordure, Style } from "../plan/types";

/** Notre style, dans les mots de `setCellProperties`. Tout y est dit : une reconstruction remet la cellule à neuf. */
export function proprietesDe(style: Style): Excel.SettableCellProperties {
  return {
    format: {
      fill: style.fond === undefined ? { pattern: "None" } : { color: style.fond },
      font: {
        name: "Calibri",
        size: style.taille ?? 11,
        bold: style.gras ?? false,
        italic: style.italique ?? false,
        color: style.couleur ?? "#000000",
      },
      horizontalAlignment: HORIZONTAL[style.horizontal ?? "defaut"],
      verticalAlignment: VERTICAL[style.vertical ?? "bottom"],
      wrapText: style.retourALaLigne ?? false,
      indentLevel: style.retrait ?? 0,
      protection: { locked: style.verrouillee ?? true },
      borders: {
        top: bordureDe(style.bordures?.haut),
        bottom: bordureDe(style.bordures?.bas),
        left: bordureDe(style.bordures?.gauche),
        right: bordureDe(style.bordures?.droite),
      },
    },
  };
}

const HORIZONTAL = { defaut: "General", left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const TRAITS = {
  fin: { style: "Continuous", weight: "Thin" },
  moyen: { style: "Continuous", weight: "Medium" },
  pointille: { style: "Dot", weight: "Thin" },
} as const;

function bordureDe(bordure: Bordure | undefined): Excel.CellBorder {
  return bordure === undefined ? { style: "None" } : { ...TRAITS[bordure.trait], color: bordure.couleur };
}
