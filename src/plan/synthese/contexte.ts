import type { Dossier, Grille } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { EvaluationDeGrille } from "../../domaine/notation/evaluerGrille";
import { referenceDansFeuille } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import type { CellulesDeDecompte } from "../formules";
import type { BlocDeNotes } from "../grille";
import type { ContenuFormule } from "../types";

export const COLONNE_DES_MISSIONS = 1;

/** Ce dont la feuille a besoin, la grille une fois planifiée. */
export interface SourceDeSynthese {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  readonly grille: Grille;
  readonly evaluation: EvaluationDeGrille;
  readonly sousTitre: ContenuFormule;
  readonly blocs: readonly BlocDeNotes[];
  readonly nomDeLaGrille: string;
}

export interface ContexteDeSynthese extends SourceDeSynthese {
  readonly f: ConstructeurDeFeuille;
  /** La première des colonnes masquées qui portent le tableau d'appui du radar. */
  readonly colonneDAppui: number;
}

/** Le bloc d'une rubrique et d'une politique, vu depuis la synthèse : ses adresses nomment la feuille de la grille. */
export function blocDe(
  contexte: Pick<SourceDeSynthese, "blocs" | "nomDeLaGrille">,
  rubrique: string,
  politique: string,
): BlocDeNotes {
  const bloc = contexte.blocs.find((b) => b.rubrique === rubrique && b.politique === politique);
  if (bloc === undefined) throw new Error(`La grille n’a pas de bloc pour ${rubrique} et ${politique}.`);
  const situer = (cellule: string) => referenceDansFeuille(contexte.nomDeLaGrille, cellule);
  const decompte = {} as Record<keyof CellulesDeDecompte, string>;
  for (const cle of Object.keys(bloc.decompte) as (keyof CellulesDeDecompte)[]) {
    decompte[cle] = situer(bloc.decompte[cle]);
  }
  return { ...bloc, score: situer(bloc.score), decompte };
}

/** La somme d'un décompte sur plusieurs politiques ou plusieurs rubriques, comme terme d'une formule. */
export function sommeDe(blocs: readonly BlocDeNotes[], cle: keyof CellulesDeDecompte): string {
  const cellules = blocs.map(({ decompte }) => decompte[cle]);
  return cellules.length === 1 ? (cellules[0] ?? "0") : `(${cellules.join("+")})`;
}

/** Les décomptes réunis de plusieurs blocs, prêts pour les mêmes formules qu'un seul. */
export function decompteReuni(blocs: readonly BlocDeNotes[]): CellulesDeDecompte {
  return {
    notees: sommeDe(blocs, "notees"),
    nc: sommeDe(blocs, "nc"),
    nonRenseignees: sommeDe(blocs, "nonRenseignees"),
    points: sommeDe(blocs, "points"),
    pointsPossibles: sommeDe(blocs, "pointsPossibles"),
    pointsEnAttente: sommeDe(blocs, "pointsEnAttente"),
    fautives: sommeDe(blocs, "fautives"),
    erreurs: sommeDe(blocs, "erreurs"),
  };
}
