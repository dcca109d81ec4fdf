import { ErreurHote } from "../protocole/erreurs";
import { ObjetHote } from "../protocole/objet";
import { NouveauClasseur } from "./NouveauClasseur";
import type { Noyau } from "./noyau";

/** `Excel.Application`. */
export class Application extends ObjetHote {
  readonly typeExcel = "Application";

  constructor(private readonly noyau: Noyau) {
    super();
  }

  get calculationMode(): string {
    return this.noyau.moteur.calcul.manuel ? "Manual" : "Automatic";
  }

  set calculationMode(mode: string) {
    if (mode === "AutomaticExceptTables") {
      throw new ErreurHote("NotImplemented", "L’hôte ne calcule pas « sauf dans les tables ».");
    }
    this.noyau.moteur.calcul.manuel = mode === "Manual";
  }

  /** `Recalculate` se contente de ce qui a changé ; `Full` et `FullRebuild` reprennent tout. */
  calculate(type: string): Promise<void> {
    return this.noyau.moteur.calcul.calculer(type !== "Recalculate", true);
  }

  /** L'hôte ne calcule qu'aux lectures et en fin de lot : il n'y a rien à suspendre. */
  suspendApiCalculationUntilNextSync(): void {}

  /** L'hôte ne peint qu'entre deux lots. */
  suspendScreenUpdatingUntilNextSync(): void {}

  /** Ce que la bibliothèque demande pour `Excel.createWorkbook` sur le bureau. */
  createWorkbook(base64 = ""): NouveauClasseur {
    return new NouveauClasseur(this.noyau, base64);
  }
}
