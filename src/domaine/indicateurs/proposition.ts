import type { EntreeDeJournal } from "../journal/journal";
import type { ActionDuPlan } from "../planDAction/planDAction";

/** Ce que le journal et le plan d'action répondraient à un indicateur, avec le détail de ce qui est compté. */
export interface Proposition {
  /** `null` : l'indicateur n'a pas de nombre. */
  readonly nombre: number | null;
  /** Ce qui est compté, nommé, chaque nom une fois ; vide si l'indicateur n'a pas de nature. */
  readonly nature: string;
  /** Un par unité du nombre : leur compte est le nombre. */
  readonly comptes: readonly ElementCompte[];
  /** Ce que l'on aurait pu croire compté, et pourquoi ce ne l'est pas. */
  readonly ecartes: readonly ElementsEcartes[];
}

/** Ce qui compte pour un : un fait du journal, un partenaire, un axe du plan d'action ou l'une de ses alertes. */
export interface ElementCompte {
  readonly nature: "entree" | "partenaire" | "axe" | "alerte";
  readonly libelle: string;
  /** D'où il vient : les objets mêmes du journal et du plan, pour retrouver leur ligne. */
  readonly entrees: readonly EntreeDeJournal[];
  readonly actions: readonly ActionDuPlan[];
}

export type RaisonDEcart =
  "sans-date" | "autre-annee" | "sans-poste" | "sans-partenaire" | "sans-axe" | "deja-comptee";

export interface ElementsEcartes {
  readonly raison: RaisonDEcart;
  readonly nombre: number;
  /** « 2 entrées d’une autre année ne sont pas comptées. » */
  readonly phrase: string;
}
