import type { DecompteParGravite } from "../domaine/controle/compterParGravite";
import type { ConstatDeControle } from "../domaine/controle/constat";
import type { Dossier, ReferenceDeModele } from "../domaine/dossier/dossier";
import type { Agregation } from "../domaine/grille/modele";
import type { ScoreEcrit } from "../domaine/notation/ecrireScore";
import type { CelluleFautive, ConstatDeLecture } from "../lecture";
import type { CodeDeRefus } from "../xlsx/refus";

/**
 * Ce que la lecture d'un fichier rend : une donnée, que le travailleur transmet, que le volet montre et que la ligne
 * de commande écrit. Ni durée, ni heure, ni taille : le même fichier rend toujours le même rapport.
 */
export type RapportDeLecture = RapportLu | RapportRefuse;

export interface RapportLu {
  readonly etat: "lu";
  readonly dossier: Dossier;
  readonly modele: ModeleDuRapport;
  /** Dans l'ordre du dossier. */
  readonly grilles: readonly GrilleDuRapport[];
  /** Ce que le contrôle trouve, sans rien qui dépende du jour ; le plus grave d'abord, mille au plus. */
  readonly constats: readonly ConstatDeControle[];
  /** De tous les constats, ceux que l'on ne montre pas compris. */
  readonly decompte: DecompteParGravite;
  /** Ce que la lecture n'a pas compris, ou pas trouvé : une copie du dossier ne l'aura pas. */
  readonly malLus: number;
}

export interface ModeleDuRapport extends ReferenceDeModele {
  readonly libelle: string;
  /** R-SCORE-3 : l'agrégation du score d'ensemble, écrite à côté de lui. */
  readonly agregation: Agregation;
}

/** Les pourcentages d'une grille, recalculés par notre domaine : les valeurs du fichier ne servent qu'à comparer. */
export interface GrilleDuRapport {
  readonly grille: string;
  /** « Camille Exemple », ou « grille commune à l’équipe ». */
  readonly titulaire: string;
  /** Le nom de sa feuille dans le fichier. */
  readonly feuille: string;
  readonly rubriques: readonly RubriqueDuRapport[];
  readonly parPolitique: Readonly<Record<string, ScoreDuRapport>>;
  readonly ensemble: ScoreDuRapport;
  /** R-NC-1 : les NC hors du champ déclaré dont la ligne ne dit pas le motif. */
  readonly ncSansMotif: number;
  readonly fautives: readonly CelluleFautive[];
}

export interface RubriqueDuRapport {
  readonly rubrique: string;
  readonly libelle: string;
  readonly parPolitique: Readonly<Record<string, ScoreDuRapport>>;
  readonly ensemble: ScoreDuRapport;
}

export interface ScoreDuRapport {
  /** De 0 à 1, non arrondi, ou `NC`, `—`, `à corriger` (R-SCORE-2 à 4). */
  readonly score: ScoreEcrit;
  /** R-SCORE-6 : de 0 à 1, ou `null` quand rien n'est concerné ou que des notes sont à corriger. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly notees: number;
  readonly nc: number;
  readonly nonRenseignees: number;
  /** R-SCORE-4 : les cellules dont le contenu n'est pas une note. */
  readonly fautives: number;
}

export interface RapportRefuse {
  readonly etat: "refuse";
  readonly code: CodeDeRefus | "pas-un-dossier" | "version-inconnue" | "modele-inconnu" | "imprevu";
  /** Une phrase qui dit quoi, et quoi faire. */
  readonly phrase: string;
  /** Ceux de la lecture seule : sans dossier, il n'y a rien à contrôler. */
  readonly constats: readonly ConstatDeLecture[];
}
