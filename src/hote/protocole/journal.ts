export interface LotJoue {
  /** À partir de 1, depuis le dernier `vider()`. */
  readonly numero: number;
  readonly operations: readonly string[];
  readonly octets: number;
  readonly erreur?: string;
}

/** Ce que le complément a demandé : les allers-retours, dans l'ordre, et les opérations distinctes. */
export class Journal {
  private joues: LotJoue[] = [];

  get lots(): readonly LotJoue[] {
    return this.joues;
  }

  get allersRetours(): number {
    return this.joues.length;
  }

  /** `Range.values=`, `Worksheet.getRange()`, `Range?values,address`, triées. */
  get operations(): readonly string[] {
    return [...new Set(this.joues.flatMap((lot) => lot.operations))].sort();
  }

  noter(lot: Omit<LotJoue, "numero">): void {
    this.joues.push({ numero: this.joues.length + 1, ...lot });
  }

  vider(): void {
    this.joues = [];
  }
}
