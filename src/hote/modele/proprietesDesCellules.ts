import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import { ErreurHote } from "../protocole/erreurs";
import {
  SANS_BORDURE,
  appliquerAspect,
  appliquerRetouches,
  lireAspect,
  lireBordure,
  retoucheDe,
} from "./aspect";
import type { Aspect, Bordure, Cote, Retouche } from "./aspect";
import { normaliserCouleur } from "./couleurs";
import { FormatDePlage } from "./FormatDePlage";
import type { Noyau } from "./noyau";
import { Plage } from "./Plage";
import type { Rectangle } from "./rectangle";
import { adresseA1, citer, enBornes, estEnColonnes, estEnLignes, rectangle } from "./rectangle";

/** La part des `SettableCellProperties`, `…RowProperties` et `…ColumnProperties` que l'hôte connaît. */
export interface ProprietesDeCellule {
  readonly format?: {
    readonly fill?: { readonly color?: string; readonly pattern?: string };
    readonly font?: {
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly underline?: string;
      readonly strikethrough?: boolean;
      readonly color?: string;
      readonly size?: number;
      readonly name?: string;
    };
    readonly borders?: Readonly<Record<string, { color?: string; style?: string; weight?: string }>>;
    readonly protection?: { readonly locked?: boolean; readonly formulaHidden?: boolean };
    readonly horizontalAlignment?: string;
    readonly verticalAlignment?: string;
    readonly indentLevel?: number;
    readonly wrapText?: boolean;
    readonly columnWidth?: number;
    readonly rowHeight?: number;
  };
  readonly rowHidden?: boolean;
  readonly columnHidden?: boolean;
}

const COTES: Readonly<Record<string, Cote>> = { top: "haut", bottom: "bas", left: "gauche", right: "droite" };

type Demande = { readonly [nom: string]: boolean | Demande | undefined };

/** Les propriétés demandées de chaque cellule (de la seule première pour une ligne ou une colonne entière). */
export function lireProprietesDesCellules(
  noyau: Noyau,
  feuille: string,
  zone: Rectangle,
  demande: object,
): object[][] {
  const lignes = estEnColonnes(zone) ? 1 : zone.lignes;
  const colonnes = estEnLignes(zone) ? 1 : zone.colonnes;
  return Array.from({ length: lignes }, (_, i) =>
    Array.from({ length: colonnes }, (__, j) =>
      filtrer(toutes(noyau, feuille, zone.ligne + i, zone.colonne + j), demande as Demande, ""),
    ),
  );
}

function toutes(noyau: Noyau, feuille: string, ligne: number, colonne: number): Record<string, unknown> {
  const aspect = lireAspect(noyau, feuille, ligne, colonne);
  const plage = new Plage(noyau, feuille, rectangle(ligne, colonne));
  const format = new FormatDePlage(noyau, plage);
  const bordure = (cote: Cote): object => {
    const { style, couleur, epaisseur } = lireBordure(noyau, feuille, ligne, colonne, cote);
    return { style, color: couleur, weight: epaisseur };
  };
  noyau.deformables.delete(plage);
  return {
    address: `${citer(noyau.feuille(feuille).getName())}!${adresseA1(rectangle(ligne, colonne))}`,
    rowIndex: ligne,
    columnIndex: colonne,
    rowHidden: plage.rowHidden,
    columnHidden: plage.columnHidden,
    format: {
      fill: {
        color: aspect.fond === "" ? "#FFFFFF" : aspect.fond,
        pattern: aspect.fond === "" ? "None" : "Solid",
      },
      font: {
        bold: aspect.gras,
        italic: aspect.italique,
        underline: aspect.souligne,
        strikethrough: aspect.barre,
        color: aspect.couleur,
        size: aspect.taille,
        name: aspect.police,
      },
      borders: Object.fromEntries(Object.entries(COTES).map(([nom, cote]) => [nom, bordure(cote)])),
      protection: { locked: aspect.verrouillee, formulaHidden: aspect.formuleMasquee },
      horizontalAlignment: aspect.horizontal,
      verticalAlignment: aspect.vertical,
      indentLevel: aspect.retrait,
      wrapText: aspect.retourALaLigne,
      columnWidth: format.columnWidth,
      rowHeight: format.rowHeight,
    },
  };
}

/** `borders: { style: true }` demande le style de chaque bord. */
function filtrerBordures(bordures: Record<string, object>, demande: Demande): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(bordures).map(([nom, bordure]) => [
      nom,
      filtrer(bordure as Record<string, unknown>, demande, "format.borders."),
    ]),
  );
}

function filtrer(
  valeurs: Record<string, unknown>,
  demande: Demande,
  chemin: string,
): Record<string, unknown> {
  const retenues: Record<string, unknown> = {};
  for (const [nom, suite] of Object.entries(demande)) {
    if (suite === undefined || suite === false) continue;
    if (!(nom in valeurs))
      throw new ErreurHote("NotImplemented", `L’hôte ne lit pas la propriété ${chemin}${nom}.`);
    const valeur = valeurs[nom];
    if (typeof suite !== "object") retenues[nom] = valeur;
    else if (nom === "borders") retenues[nom] = filtrerBordures(valeur as Record<string, object>, suite);
    else retenues[nom] = filtrer(valeur as Record<string, unknown>, suite, `${chemin}${nom}.`);
  }
  return retenues;
}

/** Écrit à chaque cellule ses propriétés ; une propriété que l'hôte ne connaît pas échoue. */
export function ecrireGrilleDeProprietes(
  noyau: Noyau,
  feuille: string,
  zone: Rectangle,
  proprietes: readonly (readonly ProprietesDeCellule[])[],
): void {
  const retouches = proprietes.map((rangee) => rangee.map(retoucheDesProprietes));
  appliquerRetouches(noyau, feuille, zone, (l, c) => retouches[l - zone.ligne]?.[c - zone.colonne] ?? RIEN);
  proprietes.forEach((rangee, i) =>
    rangee.forEach((une, j) =>
      dimensionner(noyau, feuille, rectangle(zone.ligne + i, zone.colonne + j), une),
    ),
  );
}

/** Écrit les mêmes propriétés à toute la zone : une ligne ou une colonne entière. */
export function ecrireProprietes(
  noyau: Noyau,
  feuille: string,
  zone: Rectangle,
  proprietes: ProprietesDeCellule,
): void {
  const aspect = aspectDe(proprietes.format ?? {});
  refuserInconnuesDe(proprietes);
  if (proprietes.format?.borders)
    throw new ErreurHote("NotImplemented", "L’hôte ne borde pas une ligne entière.");
  if (Object.keys(aspect).length > 0) appliquerAspect(noyau, feuille, zone, aspect);
  dimensionner(noyau, feuille, zone, proprietes);
}

const RIEN = retoucheDe({});

function retoucheDesProprietes(proprietes: ProprietesDeCellule): Retouche {
  refuserInconnuesDe(proprietes);
  const bordures: Partial<Record<Cote, Bordure>> = {};
  for (const [nom, bordure] of Object.entries(proprietes.format?.borders ?? {})) {
    const cote = COTES[nom];
    if (!cote) throw new ErreurHote("NotImplemented", `L’hôte ne borde pas « ${nom} ».`);
    bordures[cote] = bordureDe(bordure);
  }
  return retoucheDe(aspectDe(proprietes.format ?? {}), bordures);
}

/** Largeurs, hauteurs et masquage : ils valent pour toute la ligne ou la colonne. */
function dimensionner(noyau: Noyau, feuille: string, zone: Rectangle, proprietes: ProprietesDeCellule): void {
  const { format, rowHidden, columnHidden } = proprietes;
  if (rowHidden !== undefined || columnHidden !== undefined)
    masquer(noyau, feuille, zone, rowHidden, columnHidden);
  if (format?.columnWidth === undefined && format?.rowHeight === undefined) return;
  const plage = new Plage(noyau, feuille, zone);
  const taille = new FormatDePlage(noyau, plage);
  if (format.columnWidth !== undefined) taille.columnWidth = format.columnWidth;
  if (format.rowHeight !== undefined) taille.rowHeight = format.rowHeight;
  noyau.deformables.delete(plage);
}

function masquer(
  noyau: Noyau,
  feuille: string,
  zone: Rectangle,
  lignes: boolean | undefined,
  colonnes: boolean | undefined,
): void {
  noyau.assurerTaille(feuille, zone);
  const ranges = [enBornes(noyau.partieTenue(feuille, zone))];
  if (lignes !== undefined)
    noyau.executer(lignes ? SetRowHiddenMutation : SetRowVisibleMutation, feuille, { ranges });
  if (colonnes !== undefined) {
    noyau.executer(colonnes ? SetColHiddenMutation : SetColVisibleMutation, feuille, { ranges });
  }
}

function refuserInconnuesDe(proprietes: ProprietesDeCellule): void {
  refuserInconnues(proprietes, ["format", "rowHidden", "columnHidden", "address"], "");
  const { format } = proprietes;
  if (!format) return;
  refuserInconnues(format, CONNUES_DU_FORMAT, "format.");
  refuserInconnues(format.font ?? {}, CONNUES_DE_LA_POLICE, "format.font.");
  refuserInconnues(format.fill ?? {}, ["color", "pattern"], "format.fill.");
}

const CONNUES_DU_FORMAT = [
  "fill",
  "font",
  "borders",
  "protection",
  "horizontalAlignment",
  "verticalAlignment",
  "indentLevel",
  "wrapText",
  "columnWidth",
  "rowHeight",
];
const CONNUES_DE_LA_POLICE = ["bold", "italic", "underline", "strikethrough", "color", "size", "name"];

function aspectDe(format: NonNullable<ProprietesDeCellule["format"]>): Partial<Aspect> {
  const { fill, font, protection } = format;
  return sansIndefinis({
    fond: fondDe(fill),
    gras: font?.bold,
    italique: font?.italic,
    souligne: font?.underline,
    barre: font?.strikethrough,
    couleur: font?.color === undefined ? undefined : normaliserCouleur(font.color),
    taille: font?.size,
    police: font?.name,
    verrouillee: protection?.locked,
    formuleMasquee: protection?.formulaHidden,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    retrait: format.indentLevel,
    retourALaLigne: format.wrapText,
  });
}

/** Un motif « None » ôte le fond ; les hachures ne sont pas simulées. */
function fondDe(fill: NonNullable<ProprietesDeCellule["format"]>["fill"]): string | undefined {
  if (fill?.pattern === "None") return "";
  if (fill?.pattern !== undefined && fill.pattern !== "Solid") {
    throw new ErreurHote("NotImplemented", `L’hôte ne peint pas le motif ${fill.pattern}.`);
  }
  return fill?.color === undefined ? undefined : normaliserCouleur(fill.color);
}

function bordureDe(donnee: { color?: string; style?: string; weight?: string }): Bordure {
  return {
    style: donnee.style ?? "Continuous",
    epaisseur: donnee.weight ?? SANS_BORDURE.epaisseur,
    couleur: donnee.color === undefined ? SANS_BORDURE.couleur : normaliserCouleur(donnee.color),
  };
}

function sansIndefinis<T extends object>(objet: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(objet).filter(([, valeur]) => valeur !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function refuserInconnues(objet: object, connues: readonly string[], chemin: string): void {
  const inconnue = Object.keys(objet).find((nom) => !connues.includes(nom));
  if (inconnue)
    throw new ErreurHote("NotImplemented", `L’hôte n’écrit pas la propriété ${chemin}${inconnue}.`);
}
