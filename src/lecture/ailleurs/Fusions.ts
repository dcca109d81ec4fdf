import type { Plage } from "../../plan/types";
import type { FeuilleLue } from "../cellules";
import { BORNES } from "./bornes";

/** Les cellules fusionnées d'une feuille, si on les connaît. */
export class Fusions {
  private readonly plages: readonly Plage[];
  /** Faux : Excel ne les a pas données, ou il y en a trop pour les regarder. */
  readonly connues: boolean;

  constructor({ fusions }: FeuilleLue) {
    this.connues = fusions !== undefined && fusions.length <= BORNES.fusions;
    this.plages = this.connues ? (fusions ?? []) : [];
  }

  /** La plage fusionnée qui couvre cette cellule ; `null` : aucune. */
  en(ligne: number, colonne: number): Plage | null {
    const couvre = (plage: Plage) =>
      ligne >= plage.ligne &&
      ligne < plage.ligne + plage.lignes &&
      colonne >= plage.colonne &&
      colonne < plage.colonne + plage.colonnes;
    return this.plages.find(couvre) ?? null;
  }
}
