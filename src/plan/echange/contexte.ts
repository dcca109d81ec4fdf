import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { EchangeDeGrille } from "../../domaine/instruction/instruction";
import type { EvaluationDeGrille } from "../../domaine/notation/evaluerGrille";
import type { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne, type NatureDeLigne } from "../identifiants";
import type { ColonnesDeLEchange } from "./colonnes";
import type { LecteurDeLaGrille } from "./dansLaGrille";
import type { SourceDeLEchange } from "./source";

/** Ce dont chaque partie de l'échange a besoin pour s'écrire. */
export interface ContexteDeLEchange extends SourceDeLEchange {
  readonly f: ConstructeurDeFeuille;
  readonly modele: ModeleDeGrille;
  readonly colonnes: ColonnesDeLEchange;
  /** Ce que la Caf dit de cette grille ; vide si elle n'en a rien dit. */
  readonly echange: EchangeDeGrille;
  /** Les pourcentages des notes retenues : la note partagée, sinon celle de l'agent. */
  readonly retenue: EvaluationDeGrille;
  readonly dansLaGrille: LecteurDeLaGrille;
}

export function identifier(
  { f }: Pick<ContexteDeLEchange, "f">,
  ligne: number,
  nature: NatureDeLigne,
  identifiant: string,
): void {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne(nature, identifiant), "technique");
}

/** Le nombre de colonnes de notes visibles, entre les libellés et les écarts. */
export function colonnesDeNotes({ agent, ecart }: ColonnesDeLEchange): number {
  return ecart - agent;
}
