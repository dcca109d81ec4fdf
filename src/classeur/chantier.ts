import type { FeuilleReperee } from "../lecture";
import type { PlanClasseur, PlanColonne, PlanFeuille, PlanTableau } from "../plan/types";
import type { Accord } from "../lecture/accord/accorder";
import type { ContenusGardes } from "./ecrireFeuille";
import type { ChangementsDeLignes } from "./libres/comparerLesLignes";
import type { FeuilleRelevee } from "./relever";

/** Ce qu'il y a à écrire, prêt à l'être. */
export interface Chantier {
  /** Le plan de tout le classeur, posé sur les feuilles qui existent. */
  readonly plan: PlanClasseur;
  /** Les feuilles à écrire, dans l'ordre du plan. */
  readonly travaux: readonly Travail[];
  /** Les feuilles libres qui existent et dont des lignes changent, dans l'ordre du plan. */
  readonly libres: readonly TravailLibre[];
}

/** Une feuille que l'utilisateur s'est appropriée : rien ne s'en récrit que les lignes qui changent. */
export interface TravailLibre {
  readonly plan: PlanFeuille;
  readonly tableau: PlanTableau;
  readonly relevee: FeuilleRelevee;
  readonly reperee: FeuilleReperee;
  readonly changements: ChangementsDeLignes;
}

export interface Travail {
  readonly plan: PlanFeuille;
  /** `null` : la feuille est à ajouter. */
  readonly existante: FeuilleExistante | null;
}

export interface FeuilleExistante {
  readonly relevee: FeuilleRelevee;
  readonly accord: Accord | null;
  readonly gardes: ContenusGardes;
  /** Les colonnes qui changent de rôle, à régler comme neuves. */
  readonly colonnes: ReadonlyMap<number, PlanColonne>;
  /** Le plan du dossier lu, posé sur la feuille telle qu'elle est : de quoi la remettre après une panne. */
  readonly ancien: { readonly plan: PlanFeuille; readonly classeur: PlanClasseur } | null;
}

/** Les noms des feuilles à ajouter. */
export function feuillesAjoutees({ travaux }: Chantier): string[] {
  return travaux.filter(({ existante }) => existante === null).map(({ plan }) => plan.nom);
}

/** Les feuilles qui existent et que le chantier récrit. */
export function feuillesRecrites({ travaux }: Chantier): FeuilleExistante[] {
  return travaux.flatMap(({ existante }) => (existante === null ? [] : [existante]));
}
