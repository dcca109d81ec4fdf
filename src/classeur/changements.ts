import type { ValeurDeCellule } from "../lecture/cellules";

/** Ce qui a changé depuis le dernier appel : on ne sait quoi, ou le contenu de cellules d'une seule feuille. */
export type Changement = "tout" | ChangementDeFeuille;

export interface ChangementDeFeuille {
  /** L'identifiant de la feuille. */
  readonly feuille: string;
  /** Ce que chaque cellule changée contient maintenant, par adresse ; `null` : les événements ne le disent pas. */
  readonly valeurs: ReadonlyMap<string, ValeurDeCellule> | null;
}

/** Deux changements en un ; de deux feuilles, on relit tout. */
export function reunirLesChangements(avant: Changement | null, apres: Changement): Changement {
  if (avant === null) return apres;
  if (avant === "tout" || apres === "tout" || avant.feuille !== apres.feuille) return "tout";
  const connues = avant.valeurs !== null && apres.valeurs !== null;
  return {
    feuille: apres.feuille,
    valeurs: connues ? new Map([...(avant.valeurs ?? []), ...(apres.valeurs ?? [])]) : null,
  };
}
