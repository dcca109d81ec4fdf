import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CustomData, IBorderStyleData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import { ErreurHote } from "../protocole/erreurs";
import { normaliserCouleur } from "./couleurs";
import type { Matrice, Noyau } from "./noyau";
import type { Rectangle } from "./rectangle";
import { estEnColonnes, estEnLignes } from "./rectangle";

/** L'aspect d'une cellule, dans les mots et les valeurs d'Excel. */
export interface Aspect {
  /** `""` : pas de remplissage. */
  readonly fond: string;
  readonly couleur: string;
  readonly gras: boolean;
  readonly italique: boolean;
  readonly souligne: string;
  readonly barre: boolean;
  readonly taille: number;
  readonly police: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly retourALaLigne: boolean;
  readonly retrait: number;
  readonly verrouillee: boolean;
  readonly formuleMasquee: boolean;
  readonly format: string;
}

export type Cote = "haut" | "bas" | "gauche" | "droite";

export interface Bordure {
  readonly style: string;
  readonly couleur: string;
  readonly epaisseur: string;
}

export const SANS_BORDURE: Bordure = { style: "None", couleur: "#000000", epaisseur: "Thin" };

const COTE_UNIVER: Readonly<Record<Cote, "t" | "b" | "l" | "r">> = {
  haut: "t",
  bas: "b",
  gauche: "l",
  droite: "r",
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Style et épaisseur d'Excel pour chaque trait d'Univer. */
const TRAITS: readonly (readonly [BorderStyleTypes, string, string])[] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];

/** Ce qu'Univer n'a pas dans ses styles et que la cellule porte à part. */
export interface Supplement {
  readonly verrouillee?: boolean;
  readonly formuleMasquee?: boolean;
  readonly retrait?: number;
}

export function lireAspect(noyau: Noyau, feuille: string, ligne: number, colonne: number): Aspect {
  const style = noyau.style(feuille, ligne, colonne);
  const supplement = lireSupplement(noyau, feuille, ligne, colonne);
  return {
    fond: style.bg?.rgb ? normaliserCouleur(style.bg.rgb) : "",
    couleur: style.cl?.rgb ? normaliserCouleur(style.cl.rgb) : "#000000",
    gras: style.bl === BooleanNumber.TRUE,
    italique: style.it === BooleanNumber.TRUE,
    souligne: style.ul?.s === BooleanNumber.TRUE ? "Single" : "None",
    barre: style.st?.s === BooleanNumber.TRUE,
    taille: style.fs ?? 11,
    police: style.ff ?? "Calibri",
    horizontal: nomDe(HORIZONTAL, style.ht) ?? "General",
    vertical: nomDe(VERTICAL, style.vt) ?? "Bottom",
    retourALaLigne: style.tb === WrapStrategy.WRAP,
    retrait: supplement.retrait ?? 0,
    verrouillee: supplement.verrouillee ?? true,
    formuleMasquee: supplement.formuleMasquee ?? false,
    format: style.n?.pattern || "General",
  };
}

export function lireFormat(noyau: Noyau, feuille: string, ligne: number, colonne: number): string {
  return noyau.style(feuille, ligne, colonne).n?.pattern || "General";
}

/** Une part d'aspect, prête à être écrite : ce qui va dans le style d'Univer, et le reste. */
export interface Retouche {
  readonly style: IStyleData;
  readonly supplement: Supplement;
}

export function retoucheDe(part: Partial<Aspect>, bordures: Partial<Record<Cote, Bordure>> = {}): Retouche {
  const cotes = Object.entries(bordures) as [Cote, Bordure][];
  const bd = Object.fromEntries(cotes.map(([cote, bordure]) => [COTE_UNIVER[cote], traitDe(bordure)]));
  return {
    style: { ...styleDe(part), ...(cotes.length > 0 ? { bd } : {}) },
    supplement: supplementDe(part),
  };
}

/** Applique à chaque cellule de la zone sa retouche, en une seule écriture. */
export function appliquerRetouches(
  noyau: Noyau,
  feuille: string,
  zone: Rectangle,
  retouche: (ligne: number, colonne: number) => Retouche,
): void {
  noyau.assurerTaille(feuille, zone);
  const univer = noyau.feuille(feuille);
  const cellules: Matrice = {};
  for (let l = zone.ligne; l < zone.ligne + zone.lignes; l++) {
    const rangee: Record<number, ICellData> = {};
    for (let c = zone.colonne; c < zone.colonne + zone.colonnes; c++) {
      rangee[c] = celluleRetouchee(univer.getCellRaw(l, c), retouche(l, c));
    }
    cellules[l] = rangee;
  }
  noyau.ecrireAspect(feuille, cellules, zone);
}

/** Applique une part d'aspect à toute une plage ; colonnes et lignes entières comprises. */
export function appliquerAspect(noyau: Noyau, feuille: string, zone: Rectangle, part: Partial<Aspect>): void {
  const retouche = retoucheDe(part);
  if (estEnColonnes(zone)) appliquerAuxColonnes(noyau, feuille, zone, retouche);
  else if (estEnLignes(zone)) appliquerAuxLignes(noyau, feuille, zone, retouche);
  else appliquerRetouches(noyau, feuille, zone, () => retouche);
}

export function lireBordure(
  noyau: Noyau,
  feuille: string,
  ligne: number,
  colonne: number,
  cote: Cote,
): Bordure {
  const trait = noyau.style(feuille, ligne, colonne).bd?.[COTE_UNIVER[cote]];
  const connu = TRAITS.find(([type]) => type === trait?.s);
  if (!trait || !connu) return SANS_BORDURE;
  return {
    style: connu[1],
    epaisseur: connu[2],
    couleur: trait.cl?.rgb ? normaliserCouleur(trait.cl.rgb) : "#000000",
  };
}

/** La valeur commune à toutes les cellules de la zone, ou `null` si elles diffèrent, comme Excel la rend. */
export function aspectCommun<K extends keyof Aspect>(
  noyau: Noyau,
  feuille: string,
  zone: Rectangle,
  trait: K,
): Aspect[K] | null {
  const tenue = noyau.partieTenue(feuille, zone);
  const premier = lireAspect(noyau, feuille, zone.ligne, zone.colonne)[trait];
  for (let l = tenue.ligne; l < tenue.ligne + tenue.lignes; l++) {
    for (let c = tenue.colonne; c < tenue.colonne + tenue.colonnes; c++) {
      if (lireAspect(noyau, feuille, l, c)[trait] !== premier) return null;
    }
  }
  return premier;
}

/** Applique une bordure au même côté de chaque cellule de la zone. */
export function appliquerBordure(
  noyau: Noyau,
  feuille: string,
  zone: Rectangle,
  cote: Cote,
  bordure: Bordure,
): void {
  const retouche = retoucheDe({}, { [cote]: bordure });
  appliquerRetouches(noyau, feuille, zone, () => retouche);
}

function traitDe(bordure: Bordure): IBorderStyleData | null {
  if (bordure.style === "None") return null;
  const exact = TRAITS.find(
    ([, style, epaisseur]) => style === bordure.style && epaisseur === bordure.epaisseur,
  );
  const trait = exact ?? TRAITS.find(([, style]) => style === bordure.style);
  if (!trait) throw new ErreurHote("InvalidArgument", `« ${bordure.style} » n’est pas un style de bordure.`);
  return { s: trait[0], cl: { rgb: bordure.couleur } };
}

function styleDe(part: Partial<Aspect>): IStyleData {
  const style: IStyleData = {};
  if (part.fond !== undefined) style.bg = part.fond === "" ? null : { rgb: part.fond };
  if (part.couleur !== undefined) style.cl = { rgb: part.couleur };
  if (part.gras !== undefined) style.bl = booleen(part.gras);
  if (part.italique !== undefined) style.it = booleen(part.italique);
  if (part.souligne !== undefined) style.ul = { s: booleen(part.souligne !== "None") };
  if (part.barre !== undefined) style.st = { s: booleen(part.barre) };
  if (part.taille !== undefined) style.fs = part.taille;
  if (part.police !== undefined) style.ff = part.police;
  if (part.horizontal !== undefined)
    style.ht = valeurDe(HORIZONTAL, part.horizontal, "alignement horizontal");
  if (part.vertical !== undefined) style.vt = valeurDe(VERTICAL, part.vertical, "alignement vertical");
  if (part.retourALaLigne !== undefined) {
    style.tb = part.retourALaLigne ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED;
  }
  if (part.format !== undefined) style.n = part.format === "General" ? null : { pattern: part.format };
  return style;
}

function supplementDe(part: Partial<Aspect>): Supplement {
  return {
    ...(part.verrouillee === undefined ? {} : { verrouillee: part.verrouillee }),
    ...(part.formuleMasquee === undefined ? {} : { formuleMasquee: part.formuleMasquee }),
    ...(part.retrait === undefined ? {} : { retrait: part.retrait }),
  };
}

/** Sans `t`, Univer relirait un texte « 12 » comme un nombre à la moindre retouche de son style. */
function celluleRetouchee(existante: Nullable<ICellData>, { style, supplement }: Retouche): ICellData {
  return {
    ...(existante?.t ? { t: existante.t } : {}),
    ...(Object.keys(style).length > 0 ? { s: { ...style } } : {}),
    ...(Object.keys(supplement).length > 0 ? { custom: { ...existante?.custom, ...supplement } } : {}),
  };
}

function appliquerAuxColonnes(noyau: Noyau, feuille: string, zone: Rectangle, retouche: Retouche): void {
  const univer = noyau.feuille(feuille);
  const fin = Math.min(zone.colonne + zone.colonnes, Math.max(univer.getColumnCount(), zone.colonne + 1));
  const columnData: Record<number, { s: IStyleData; custom: CustomData }> = {};
  for (let c = zone.colonne; c < fin; c++) {
    columnData[c] = {
      s: fusionner(univer.getColumnStyle(c), retouche.style),
      custom: { ...univer.getColumnManager().getColumn(c)?.custom, ...retouche.supplement },
    };
  }
  noyau.executer(SetColDataMutation, feuille, { columnData });
  retoucherLesExistantes(noyau, feuille, zone, retouche);
}

function appliquerAuxLignes(noyau: Noyau, feuille: string, zone: Rectangle, retouche: Retouche): void {
  const univer = noyau.feuille(feuille);
  const rowData: Record<number, { s: IStyleData; custom: CustomData }> = {};
  for (let l = zone.ligne; l < zone.ligne + zone.lignes; l++) {
    rowData[l] = {
      s: fusionner(univer.getRowStyle(l), retouche.style),
      custom: { ...univer.getRowManager().getRow(l)?.custom, ...retouche.supplement },
    };
  }
  noyau.executer(SetRowDataMutation, feuille, { rowData });
  retoucherLesExistantes(noyau, feuille, zone, retouche);
}

function retoucherLesExistantes(noyau: Noyau, feuille: string, zone: Rectangle, retouche: Retouche): void {
  const cellules: Record<number, Record<number, ICellData>> = {};
  noyau
    .feuille(feuille)
    .getCellMatrix()
    .forValue((l, c, cellule) => {
      const dedans =
        l >= zone.ligne &&
        l < zone.ligne + zone.lignes &&
        c >= zone.colonne &&
        c < zone.colonne + zone.colonnes;
      if (!dedans) return;
      cellules[l] ??= {};
      cellules[l][c] = celluleRetouchee(cellule, retouche);
    });
  noyau.ecrireAspect(feuille, cellules, noyau.partieTenue(feuille, zone));
}

function fusionner(ancien: Nullable<IStyleData>, part: IStyleData): IStyleData {
  const fusion: IStyleData = {
    ...ancien,
    ...part,
    ...(part.bd ? { bd: { ...ancien?.bd, ...part.bd } } : {}),
  };
  return Object.fromEntries(Object.entries(fusion).filter(([, valeur]) => valeur !== null));
}

function lireSupplement(noyau: Noyau, feuille: string, ligne: number, colonne: number): Supplement {
  const univer = noyau.feuille(feuille);
  return {
    ...univer.getColumnManager().getColumn(colonne)?.custom,
    ...univer.getRowManager().getRow(ligne)?.custom,
    ...univer.getCellRaw(ligne, colonne)?.custom,
  };
}

function booleen(valeur: boolean): BooleanNumber {
  return valeur ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function nomDe<T>(table: Readonly<Record<string, T>>, valeur: Nullable<T>): string | undefined {
  return Object.keys(table).find((nom) => table[nom] === valeur);
}

function valeurDe<T>(table: Readonly<Record<string, T>>, nom: string, quoi: string): T {
  const valeur = table[nom];
  if (valeur === undefined)
    throw new ErreurHote("InvalidArgument", `« ${nom} » n’est pas un ${quoi} que l’hôte connaît.`);
  return valeur;
}
