import type { RapportDeControle } from "../controle/rapport";
import type { Equipe } from "../equipe/equipe";
import type { DossierDepartemental } from "../financement/departemental/dossierDepartemental";
import type { Financement } from "../financement/financement";
import type { Politique } from "../grille/modele";
import type { Reponses } from "../grille/reponses";
import type { Instruction } from "../instruction/instruction";
import type { Journal } from "../journal/journal";
import type { PlanDAction } from "../planDAction/planDAction";

/**
 * Une CTG, une année, un employeur, ses postes et leurs grilles : tout ce qu'un classeur contient.
 * Le dossier est la racine : les feuilles en sont construites, et la lecture des feuilles le rend.
 */
export interface Dossier {
  readonly territoire: Territoire;
  /** L'année évaluée. */
  readonly annee: number;
  /** R-EMP-1 : le gestionnaire employeur. */
  readonly employeur: string;
  readonly modele: ReferenceDeModele;
  /** L'identifiant du profil de Caf (R-PROFIL-1). */
  readonly profil: string;
  /** Les politiques retenues, dans l'ordre des colonnes. */
  readonly politiques: readonly Politique[];
  readonly champ: Champ;
  readonly postes: readonly Poste[];
  /** Ce que l'on sait d'eux de plus : employeurs, fiches, périodes. */
  readonly equipe: Equipe;
  /** `null` : le dossier n'a pas de financement, et aucune des trois feuilles qui le disent. */
  readonly financement: Financement | null;
  /** R-DEP-1 : un dossier à part, qui ne partage que le classeur ; `null` : il n'y en a pas, ni sa feuille. */
  readonly departement: DossierDepartemental | null;
  /** R-JOURNAL-1 ; `null` : pas encore ouvert, sans feuille. */
  readonly journal: Journal | null;
  /** R-PLAN-1 ; `null` : pas encore ouvert, sans feuille. */
  readonly planDAction: PlanDAction | null;
  /** R-ETAT-1 ; `null` : jamais remis, ni commenté : un brouillon, sans feuille d'instruction. */
  readonly instruction: Instruction | null;
  /** Le dernier contrôle que l'on a gardé ; `null` : aucun, sans feuille. */
  readonly controle: RapportDeControle | null;
  /** Une par chargé de coopération, ou une seule, commune. */
  readonly grilles: readonly Grille[];
  /** La mention portée à l'écran et dans le fichier quand les données sont inventées ; vide sinon. */
  readonly mention: string;
}

export interface ReferenceDeModele {
  readonly identifiant: string;
  readonly version: string;
}

export interface Territoire {
  readonly nom: string;
  /** Par exemple « Caf de la Vienne ». */
  readonly caf: string;
  /** Dates de la CTG, AAAA-MM-JJ, ou vides quand elles ne sont pas encore connues. */
  readonly debutCtg: string;
  readonly finCtg: string;
}

/**
 * R-NC-1 : ce qui est hors du champ de la CTG ou de la délégation, déclaré une fois pour toutes.
 * Les NC correspondants sont posés et justifiés d'un coup.
 */
export interface Champ {
  readonly horsChamp: readonly HorsChamp[];
}

export interface HorsChamp {
  readonly nature: "politique" | "thematique";
  /** L'identifiant de la politique, ou la thématique. */
  readonly cible: string;
  readonly motif: string;
}

export interface Poste {
  readonly identifiant: string;
  readonly prenom: string;
  readonly nom: string;
  /** R-ETP-2. */
  readonly libelle: "pilote" | "thematique" | "proximite";
  readonly intitule: string;
  /** R-PRES-1 : la quotité, entre 0 et 1. */
  readonly quotite: number;
}

export interface Grille {
  readonly identifiant: string;
  /** L'identifiant du poste ; vide pour une grille commune à toute l'équipe. */
  readonly poste: string;
  readonly reponses: Reponses;
}
