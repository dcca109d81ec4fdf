import type { ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { CELLULE_VIDE, lireValeur } from "../moteur/valeurs";
import { ErreurHote } from "../protocole/erreurs";
import type { Plage } from "./Plage";
import type { Rectangle } from "./rectangle";
import { enveloppe, estSansBornes, rectangle } from "./rectangle";
import { exigerDeverrouillees, exigerPermission } from "./verrou";

export interface OptionsDeCopie {
  readonly quoi: string;
  readonly sauterVides: boolean;
  readonly transposer: boolean;
}

/**
 * `Range.copyFrom`. Une destination plus petite que la source s'étend à sa taille, une plus grande la répète.
 * Validations et formats conditionnels ne suivent pas : voir docs/ecarts-hote.md.
 */
export function copierPlage(source: Plage, destination: Plage, options: OptionsDeCopie): void {
  if (!["All", "Values", "Formats", "Formulas"].includes(options.quoi)) {
    throw new ErreurHote("NotImplemented", `L’hôte ne copie pas « ${options.quoi} ».`);
  }
  if (options.transposer || estSansBornes(source.zone)) {
    throw new ErreurHote("NotImplemented", "L’hôte ne transpose pas et ne copie pas de lignes entières.");
  }
  const { noyau } = source;
  const { ligne, colonne, lignes, colonnes } = destination.zone;
  const zone = enveloppe(
    destination.zone,
    rectangle(ligne, colonne, source.zone.lignes, source.zone.colonnes),
  );
  if (options.quoi !== "Formats") exigerDeverrouillees(noyau, destination.feuille, zone);
  if (options.quoi !== "Values" && options.quoi !== "Formulas") {
    exigerPermission(noyau, destination.feuille, "allowFormatCells");
  }
  const cellules: Record<number, Record<number, ICellData>> = {};
  for (let i = 0; i < Math.max(lignes, source.zone.lignes); i++) {
    for (let j = 0; j < Math.max(colonnes, source.zone.colonnes); j++) {
      const copie = copieDeCellule(source, i, j, ligne + i, colonne + j, options);
      if (copie) (cellules[ligne + i] ??= {})[colonne + j] = copie;
    }
  }
  if (options.quoi === "All" || options.quoi === "Formats") oublierLAspect(destination, cellules, zone);
  noyau.ecrireCellules(destination.feuille, cellules, zone);
}

/** Univer ajoute un style à celui qui est là : un fond que la source n'a pas resterait. */
function oublierLAspect(
  { noyau, feuille }: Plage,
  cellules: Readonly<Record<number, Readonly<Record<number, ICellData>>>>,
  zone: Rectangle,
): void {
  const nues: Record<number, Record<number, ICellData>> = {};
  for (const [ligne, rangee] of Object.entries(cellules)) {
    const sansAspect = Object.keys(rangee).map((colonne) => [colonne, { s: null }]);
    nues[Number(ligne)] = Object.fromEntries(sansAspect) as Record<number, ICellData>;
  }
  noyau.ecrireAspect(feuille, nues, zone);
}

function copieDeCellule(
  source: Plage,
  i: number,
  j: number,
  versLigne: number,
  versColonne: number,
  { quoi, sauterVides }: OptionsDeCopie,
): ICellData | undefined {
  const { noyau, feuille } = source;
  const ligne = source.zone.ligne + (i % source.zone.lignes);
  const colonne = source.zone.colonne + (j % source.zone.colonnes);
  const cellule = noyau.cellule(feuille, ligne, colonne);
  const formule = quoi === "Values" ? "" : noyau.formule(feuille, ligne, colonne);
  if (sauterVides && formule === "" && lireValeur(cellule) === "") return undefined;
  const contenu: ICellData = formule
    ? {
        ...CELLULE_VIDE,
        f: noyau.moteur.injecteur
          .get(LexerTreeBuilder)
          .moveFormulaRefOffset(formule, versColonne - colonne, versLigne - ligne),
      }
    : { ...CELLULE_VIDE, v: cellule?.v ?? null, t: cellule?.t ?? null };
  const style = cellule ? noyau.moteur.classeur.getStyles().getStyleByCell(cellule) : null;
  const aspect: ICellData = { s: style ? { ...style } : null, custom: { ...cellule?.custom } };
  if (quoi === "Values" || quoi === "Formulas") return contenu;
  return quoi === "Formats" ? aspect : { ...contenu, ...aspect };
}
