import type { Gravite } from "../equipe/constats/constat";

/** Ce qu'une règle a à dire d'une ligne du journal ou du plan d'action. */
export interface ConstatDActivite {
  /** `R-JOURNAL-1`. */
  readonly regle: string;
  readonly gravite: Gravite;
  /** Le rang, à partir de 0, dans le journal ou le plan ; `ClasseurDeDossier.rangees` en dit la ligne. */
  readonly rang: number;
  /** La réponse en cause, sous le nom que la ligne lui donne. */
  readonly champ: string;
  /** Ce qui est, et quoi faire. */
  readonly phrase: string;
}
