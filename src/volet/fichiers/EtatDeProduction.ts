import type { ErreurDite } from "../commun/erreurs";
import type { FichierProduit } from "./services";

/** Où en est l'écriture de fichiers à enregistrer. */
export type EtatDeProduction =
  | { readonly etape: "repos" }
  | { readonly etape: "en-cours"; readonly faits: number; readonly total: number }
  | {
      readonly etape: "prete";
      readonly fichiers: readonly FichierProduit[];
      /** Tous ensemble, quand ils sont plusieurs. */
      readonly archive: FichierProduit | null;
    }
  | { readonly etape: "echouee"; readonly erreur: ErreurDite };

export const REPOS: EtatDeProduction = { etape: "repos" };
