import type { Saisie } from "../domaine/grille/saisie";
import type { ValeurDeCellule } from "../lecture/cellules";

/** Une réponse à écrire dans les cellules. */
export interface SaisieAFaire {
  readonly saisie: Saisie;
  /**
   * Quand elle en défait une autre : ce qu'il faut remettre tel quel, « oui » dans une cellule de note compris ; `null`
   * pour une réponse nouvelle.
   */
  readonly retour: Retour | null;
}

/** De quoi défaire une saisie, tant que rien n'a été récrit dans ses cellules depuis. */
export type Retour = readonly CelluleDeRetour[];

export interface CelluleDeRetour {
  /** L'identifiant de sa ligne, le rôle de sa colonne : elle a pu bouger. */
  readonly identifiant: string;
  readonly role: string;
  /** Ce qu'elle contenait avant la saisie, et ce qu'elle montrait juste après. */
  readonly avant: ValeurDeCellule;
  readonly apres: ValeurDeCellule;
}
