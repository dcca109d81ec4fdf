import type { CodeErreur } from "./erreurs";
import { ErreurHote } from "./erreurs";

export interface Panne {
  /** Le lot refusé, compté à partir de 1 dès que la panne est posée. */
  readonly lot: number;
  /**
   * L'action refusée, à partir de 0 (celles d'avant ont leur effet : Excel n'annule rien) ; absente, le lot est
   * refusé avant sa première action.
   */
  readonly action?: number;
  readonly code: CodeErreur | (string & {});
  readonly message?: string;
}

interface PanneArmee {
  readonly panne: Panne;
  restants: number;
}

/** Les refus commandés par un test. Une panne ne sert qu'une fois. */
export class Pannes {
  private armees: PanneArmee[] = [];

  poser(panne: Panne): void {
    this.armees.push({ panne, restants: panne.lot });
  }

  retirer(): void {
    this.armees = [];
  }

  /** À appeler au début de chaque lot ; rend de quoi vérifier chacune de ses actions. */
  debuterLot(): (action: number | undefined) => void {
    for (const armee of this.armees) armee.restants -= 1;
    const duLot = this.armees.filter((armee) => armee.restants === 0).map((armee) => armee.panne);
    this.armees = this.armees.filter((armee) => armee.restants > 0);
    return (action) => {
      const panne = duLot.find((candidate) => candidate.action === action);
      if (panne) throw new ErreurHote(panne.code, panne.message ?? "Refusé par une panne commandée.");
    };
  }
}
