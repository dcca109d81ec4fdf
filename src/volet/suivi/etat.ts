import type { Construction, EtatDuClasseur } from "../../classeur";
import type { Geste } from "../../domaine/dossier/geste";
import type { PlaceDeGrille, Saisie } from "../../domaine/grille/saisie";
import type { LectureDuClasseur } from "../../lecture";
import type { ErreurDite } from "../commun/erreurs";

/** Tout ce que le volet sait du classeur et de ce qu'il y fait. */
export interface EtatDuSuivi {
  readonly lecture: EtatDeLecture;
  readonly construction: EtatDeConstruction;
  readonly modification: EtatDeModification;
  readonly saisies: EtatDesSaisies;
  /** La ligne de grille que la sélection de l'utilisateur désigne ; `null` : elle est ailleurs. */
  readonly selection: PlaceDeGrille | null;
  /** Là où l'on s'était arrêté, que le classeur garde. */
  readonly reprise: PlaceDeGrille | null;
  /** Le dernier « Aller à… » qui n'a pas abouti. */
  readonly echecDuGeste: ErreurDite | null;
}

/**
 * Les réponses saisies dans le volet. La lecture les montre aussitôt, avant que les cellules ne les aient ; ce qui n'a
 * pas pu s'écrire en est retiré, et se dit.
 */
export interface EtatDesSaisies {
  /** Celles que les cellules n'ont pas encore. */
  readonly enAttente: number;
  /** Ce que « Annuler » défera, en une phrase ; `null` : rien. */
  readonly aAnnuler: string | null;
  /** La ligne où elle s'est faite ; `null` : rien à annuler. */
  readonly placeAAnnuler: PlaceDeGrille | null;
  /** La dernière chose faite ou défaite, en une phrase à annoncer ; vide : rien encore. */
  readonly dernier: string;
  /** Ce qui n'a pas pu s'écrire : rien n'est perdu, « Réessayer » le refait. */
  readonly echec: EchecDeSaisie | null;
}

export interface EchecDeSaisie {
  readonly erreur: ErreurDite;
  /** Celles qui ne sont pas écrites, dans l'ordre. */
  readonly saisies: readonly Saisie[];
}

export const AUCUNE_SAISIE: EtatDesSaisies = {
  enAttente: 0,
  aAnnuler: null,
  placeAAnnuler: null,
  dernier: "",
  echec: null,
};

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

/** On y écrit : rien d'autre ne s'y change en attendant. */
export function estOccupe({
  construction,
  modification,
}: Pick<EtatDuSuivi, "construction" | "modification">): boolean {
  return construction.etape === "en-cours" || modification.etape === "en-cours";
}

/** On le lit, et rien ne s'y écrit. */
export function estEnLectureSeule({ lecture }: Pick<EtatDuSuivi, "lecture">): boolean {
  return (dernierEtat(lecture)?.obstacles ?? []).length > 0;
}

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
