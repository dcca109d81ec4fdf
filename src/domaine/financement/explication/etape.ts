/** Ce que mesure la valeur d'une étape ; une `part` va de 0 à 1. */
export type Unite = "euros" | "ETP" | "euros par ETP" | "part" | "nombre" | "année";

/**
 * Une ligne d'explication, et celles dont elle résulte : l'écran la déplie, une feuille l'écrit en retrait. C'est une
 * donnée, sans fonction ni lien : elle passe en JSON telle quelle.
 */
export interface EtapeDeCalcul {
  readonly libelle: string;
  /** Non arrondie, sauf le montant final (R-ARRONDI-1) ; `null` : sans objet. */
  readonly valeur: number | null;
  readonly unite: Unite;
  /** L'opération en clair, « 1 ETP × 22 300 € » ; vide pour une donnée. */
  readonly calcul: string;
  /** « R-FORFAIT-1 ». */
  readonly regle: string;
  /** D'où vient la règle, ou la donnée, en toutes lettres (R-PROFIL-1). */
  readonly source: string;
  /** Dans l'ordre du calcul ; vide pour une donnée. */
  readonly etapes: readonly EtapeDeCalcul[];
}

/** Un montant en euros, au centime, et l'étape racine qui l'explique : sa valeur est le montant. */
export interface MontantExplique {
  readonly montant: number;
  readonly explication: EtapeDeCalcul;
}

type Contenu = Pick<EtapeDeCalcul, "libelle" | "valeur" | "unite" | "regle" | "source"> &
  Partial<Pick<EtapeDeCalcul, "calcul" | "etapes">>;

/** Une étape ; sans calcul ni sous-étapes, c'est une donnée. */
export function etape({ calcul = "", etapes = [], ...contenu }: Contenu): EtapeDeCalcul {
  return { ...contenu, calcul, etapes };
}
