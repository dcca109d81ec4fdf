import type { ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { CELLULE_VIDE, lireValeur } from "../moteur/valeurs";
import type { ValeurExcel } from "../moteur/valeurs";
import { ErreurHote } from "../protocole/erreurs";
import { ObjetHote } from "../protocole/objet";
import type { Noyau } from "./noyau";
import type { Plage } from "./Plage";
import { exigerDeverrouillees, exigerPermission } from "./verrou";

interface Cle {
  readonly key: number;
  readonly ascending?: boolean;
}

/** `Excel.RangeSort`. */
export class TriDePlage extends ObjetHote {
  readonly typeExcel = "RangeSort";

  constructor(
    private readonly noyau: Noyau,
    private readonly plage: Plage,
  ) {
    super();
  }

  /** Trie des lignes entières de la plage, contenu et aspect ; les formules se recalent comme recopiées. */
  async apply(cles: readonly Cle[], _casse = false, avecEnTete = false, sens = "Rows"): Promise<void> {
    await this.noyau.moteur.calcul.calculer();
    if (sens !== "Rows") throw new ErreurHote("NotImplemented", "L’hôte ne trie que des lignes.");
    const { feuille, zone } = this.plage;
    exigerPermission(this.noyau, feuille, "allowSort");
    exigerDeverrouillees(this.noyau, feuille, zone);
    const premiere = zone.ligne + (avecEnTete ? 1 : 0);
    const origines = Array.from({ length: zone.ligne + zone.lignes - premiere }, (_, i) => premiere + i);
    const triees = [...origines].sort((a, b) => this.comparer(a, b, cles) || a - b);
    const cellules: Record<number, Record<number, ICellData>> = {};
    triees.forEach((origine, rang) => {
      cellules[premiere + rang] = this.copieDeLigne(origine, premiere + rang);
    });
    this.noyau.ecrireCellules(feuille, cellules, zone);
  }

  private comparer(a: number, b: number, cles: readonly Cle[]): number {
    for (const { key, ascending = true } of cles) {
      const colonne = this.plage.zone.colonne + key;
      const va = lireValeur(this.noyau.cellule(this.plage.feuille, a, colonne));
      const vb = lireValeur(this.noyau.cellule(this.plage.feuille, b, colonne));
      // Les vides restent en dernier dans les deux sens.
      if (va === "" || vb === "") {
        if (va !== vb) return va === "" ? 1 : -1;
        continue;
      }
      const ordre = comparerValeurs(va, vb);
      if (ordre !== 0) return ascending ? ordre : -ordre;
    }
    return 0;
  }

  private copieDeLigne(origine: number, destination: number): Record<number, ICellData> {
    const { feuille, zone } = this.plage;
    const copie: Record<number, ICellData> = {};
    for (let c = zone.colonne; c < zone.colonne + zone.colonnes; c++) {
      const cellule = this.noyau.feuille(feuille).getCellRaw(origine, c);
      const formule = this.noyau.formule(feuille, origine, c);
      const style = cellule ? this.noyau.moteur.classeur.getStyles().getStyleByCell(cellule) : null;
      copie[c] = {
        ...CELLULE_VIDE,
        v: cellule?.v ?? null,
        t: cellule?.t ?? null,
        ...(formule ? { f: this.recaler(formule, destination - origine), v: null, t: null } : {}),
        ...(style ? { s: { ...style } } : {}),
        custom: { ...cellule?.custom },
      };
    }
    return copie;
  }

  private recaler(formule: string, lignes: number): string {
    return this.noyau.moteur.injecteur.get(LexerTreeBuilder).moveFormulaRefOffset(formule, 0, lignes);
  }
}

/** Les nombres, puis les textes, puis les booléens, comme Excel. */
function comparerValeurs(a: ValeurExcel, b: ValeurExcel): number {
  const rang = (valeur: ValeurExcel): number => ["number", "string", "boolean"].indexOf(typeof valeur);
  if (rang(a) !== rang(b)) return rang(a) - rang(b);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "fr");
  return Number(a) - Number(b);
}
