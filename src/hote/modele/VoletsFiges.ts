import { SetFrozenMutation } from "@univerjs/sheets";
import { ErreurHote } from "../protocole/erreurs";
import { NUL, ObjetHote } from "../protocole/objet";
import type { Noyau } from "./noyau";
import { Plage } from "./Plage";
import { COLONNES_MAX, LIGNES_MAX, lireA1, decouperReference, rectangle } from "./rectangle";

/** `Excel.WorksheetFreezePanes`. */
export class VoletsFiges extends ObjetHote {
  readonly typeExcel = "WorksheetFreezePanes";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
  ) {
    super();
  }

  freezeRows(nombre = 1): void {
    this.figer(nombre, 0);
  }

  freezeColumns(nombre = 1): void {
    this.figer(0, nombre);
  }

  /** Fige tout ce qui est au-dessus et à gauche du coin inférieur droit de la plage. */
  freezeAt(plage: Plage | string): void {
    const zone = plage instanceof Plage ? plage.zone : lireA1(decouperReference(plage).adresse);
    if (!zone) throw new ErreurHote("InvalidArgument", `« ${String(plage)} » n’est pas une plage.`);
    this.figer(
      zone.lignes === LIGNES_MAX ? 0 : zone.ligne + zone.lignes,
      zone.colonnes === COLONNES_MAX ? 0 : zone.colonne + zone.colonnes,
    );
  }

  unfreeze(): void {
    this.figer(0, 0);
  }

  getLocationOrNullObject(): ObjetHote {
    const { lignes, colonnes } = voletsFiges(this.noyau, this.feuille);
    if (lignes === 0 && colonnes === 0) return NUL;
    const zone = rectangle(0, 0, lignes || LIGNES_MAX, colonnes || COLONNES_MAX);
    return new Plage(this.noyau, this.feuille, zone);
  }

  private figer(lignes: number, colonnes: number): void {
    this.noyau.executer(SetFrozenMutation, this.feuille, {
      startRow: lignes === 0 ? -1 : lignes,
      startColumn: colonnes === 0 ? -1 : colonnes,
      ySplit: lignes,
      xSplit: colonnes,
    });
  }
}

export function voletsFiges(noyau: Noyau, feuille: string): { lignes: number; colonnes: number } {
  const { ySplit, xSplit } = noyau.feuille(feuille).getFreeze();
  return { lignes: ySplit, colonnes: xSplit };
}
