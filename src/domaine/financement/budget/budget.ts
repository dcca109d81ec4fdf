/** R-BUDGET-1 : le budget prévisionnel, tel que prévu puis actualisé, et le compte de résultat. */
export interface Budget {
  readonly lignes: readonly LigneDeBudget[];
  /** Euros déjà versés par la Caf pour l'année ; `null` : pas encore dit. */
  readonly verseParLaCaf: number | null;
}

export const BUDGET_VIDE: Budget = { lignes: [], verseParLaCaf: null };

export interface LigneDeBudget {
  readonly identifiant: string;
  readonly sens: "charge" | "produit";
  readonly libelle: string;
  /** Le produit est la participation de la Caf : la régularisation se fait sur lui. Sans objet pour une charge. */
  readonly participationDeLaCaf: boolean;
  /** Euros, positifs ou nuls ; `null` : pas encore dits. */
  readonly prevu: number | null;
  readonly actualise: number | null;
  readonly realise: number | null;
}

export const COLONNES_DU_BUDGET = ["prevu", "actualise", "realise"] as const;

export type ColonneDuBudget = (typeof COLONNES_DU_BUDGET)[number];
