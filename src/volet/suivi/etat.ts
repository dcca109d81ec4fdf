import type { Construction, EtatDuClasseur } from "../../classeur";
import type { Geste } from "../../domaine/dossier/geste";
import type { LectureDuClasseur } from "../../lecture";
import type { ErreurDite } from "../commun/erreurs";

/** Tout ce que le volet sait du classeur et de ce qu'il y fait. */
export interface EtatDuSuivi {
  readonly lecture: EtatDeLecture;
  readonly construction: EtatDeConstruction;
  readonly modification: EtatDeModification;
  /** Le dernier « Aller à… » qui n'a pas abouti. */
  readonly echecDuGeste: ErreurDite | null;
}

export type EtatDeLecture =
  /** La première lecture ; les suivantes se font sans rien effacer de l'écran. */
  | { readonly etape: "en-cours" }
  | {
      readonly etape: "lue";
      readonly etat: EtatDuClasseur;
      /** La lecture d'avant : ce qui vient de changer s'en déduit. */
      readonly precedente: LectureDuClasseur | null;
    }
  | {
      readonly etape: "echouee";
      readonly erreur: ErreurDite;
      /** Ce qu'on savait avant l'échec. */
      readonly dernier: EtatDuClasseur | null;
    };

export type EtatDeConstruction =
  | { readonly etape: "repos" }
  | { readonly etape: "en-cours"; readonly phase: "ecriture" | "relecture" }
  | { readonly etape: "reussie"; readonly construction: Construction }
  | { readonly etape: "echouee"; readonly erreur: ErreurDite };

export type EtatDeModification =
  | { readonly etape: "repos" }
  | { readonly etape: "en-cours" }
  | {
      readonly etape: "reussie";
      /** Ce qui vient d'être fait, en une phrase. */
      readonly fait: string;
      /** Remet le classeur comme avant ; `null` : ce geste ne se défait pas. */
      readonly annulation: Geste | null;
    }
  | { readonly etape: "echouee"; readonly erreur: ErreurDite };

/** Ce que l'on sait du classeur, même quand la dernière lecture a échoué. */
export function dernierEtat(lecture: EtatDeLecture): EtatDuClasseur | null {
  switch (lecture.etape) {
    case "en-cours":
      return null;
    case "lue":
      return lecture.etat;
    case "echouee":
      return lecture.dernier;
  }
}
