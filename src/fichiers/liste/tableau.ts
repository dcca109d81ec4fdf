import type { ValeurDeCellule } from "../../lecture/cellules";
import { colonneDe } from "./colonnes";

/** Une liste, d'où qu'elle vienne : des rangées de cellules, celles qui portent quelque chose. */
export interface Tableau {
  readonly rangees: readonly Rangee[];
  /** Vrai : les dates en nombres se comptent depuis 1904. */
  readonly dates1904: boolean;
  readonly fautes: readonly FauteDeTableau[];
}

export interface Rangee {
  /** Le numéro de ligne qu'Excel affiche. */
  readonly numero: number;
  /** rang de colonne, à partir de 0 → contenu, jamais vide */
  readonly cellules: ReadonlyMap<number, ValeurDeCellule>;
}

/** Une cellule ou une ligne dont le contenu ne se lit pas. */
export interface FauteDeTableau {
  readonly ligne: number;
  /** Le rang de la colonne, ou `null` pour la ligne entière. */
  readonly colonne: number | null;
  readonly raison: string;
}

const RANGEES_EXAMINEES = 20;

/** La rangée des en-têtes : un titre ou une consigne peuvent la précéder ; à défaut, la première. */
export function rangeeDesEnTetes(rangees: readonly Rangee[]): Rangee | undefined {
  const premieres = rangees.slice(0, RANGEES_EXAMINEES);
  return premieres.find((rangee) => enTetesReconnus(rangee).includes("territoire")) ?? premieres[0];
}

export function enTetesReconnus({ cellules }: Rangee): string[] {
  return [...cellules.values()].flatMap((enTete) => colonneDe(String(enTete)) ?? []);
}
