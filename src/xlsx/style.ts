import type {
  Borders,
  BorderStyle,
  Color,
  Fill,
  Font,
  Style as StyleDeCellule,
} from "@cj-tech-master/excelts";
import type { Bordure, Bordures, Style } from "../plan/types";

const POLICE = "Calibri";
const TAILLE = 11;

const TRAITS: Readonly<Record<Bordure["trait"], BorderStyle>> = {
  fin: "thin",
  moyen: "medium",
  pointille: "dotted",
};

/** `#RRGGBB` → la couleur opaque de la bibliothèque. */
export function couleurDe(couleur: string): Partial<Color> {
  return { argb: `FF${couleur.slice(1).toUpperCase()}` };
}

export function styleDeCellule(style: Style): Partial<StyleDeCellule> {
  return {
    font: policeDe(style),
    alignment: {
      ...(style.horizontal && { horizontal: style.horizontal }),
      ...(style.vertical && { vertical: style.vertical === "center" ? "middle" : style.vertical }),
      ...(style.retourALaLigne && { wrapText: true }),
      ...(style.retrait && { indent: style.retrait }),
    },
    ...(style.fond && { fill: remplissage(style.fond) }),
    ...(style.bordures && { border: borduresDe(style.bordures) }),
    ...(style.format && { numFmt: style.format }),
    ...(style.verrouillee === false && { protection: { locked: false } }),
  };
}

function policeDe(style: Style): Partial<Font> {
  return {
    name: POLICE,
    family: 2,
    size: style.taille ?? TAILLE,
    ...(style.gras && { bold: true }),
    ...(style.italique && { italic: true }),
    ...(style.couleur && { color: couleurDe(style.couleur) }),
  };
}

function remplissage(fond: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: couleurDe(fond) };
}

function borduresDe({ haut, bas, gauche, droite }: Bordures): Partial<Borders> {
  return {
    ...(haut && { top: cote(haut) }),
    ...(bas && { bottom: cote(bas) }),
    ...(gauche && { left: cote(gauche) }),
    ...(droite && { right: cote(droite) }),
  };
}

function cote({ trait, couleur }: Bordure): { style: BorderStyle; color: Partial<Color> } {
  return { style: TRAITS[trait], color: couleurDe(couleur) };
}
