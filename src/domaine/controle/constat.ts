import type { Gravite } from "../equipe/constats/constat";
import type { Saisie } from "../grille/saisie";

/** R-ROLES-1 : le chargé de conseil et de développement regarde le fond ; le gestionnaire conseil, les données et les droits. */
export type RoleDeCaf = "conseil" | "gestion";

/** Ce qu'un contrôle a à dire d'un classeur. */
export interface ConstatDeControle {
  /**
   * Ce qui désigne ce constat d'une lecture à l'autre, et dans une autre copie du classeur : le contrôle, puis les
   * identifiants de ce qu'il vise, jamais une adresse. Unique parmi les constats d'un classeur.
   */
  readonly cle: string;
  /** `C-NOTE-1`. */
  readonly controle: string;
  readonly gravite: Gravite;
  readonly roles: readonly RoleDeCaf[];
  /** `R-SCORE-4`, ou vide : une contrainte du classeur, qu'aucune règle du domaine ne dit. */
  readonly regle: string;
  /** Ce qui est, et ce qui est attendu. */
  readonly phrase: string;
  /** Ce qu'il faut faire, à l'infinitif ou à l'impératif ; jamais vide. */
  readonly geste: string;
  /** Le nom de la feuille, vide si aucune n'est en cause ; « C12 », vide si le constat vise toute la feuille. */
  readonly feuille: string;
  readonly cellule: string;
  /** D'où vient la règle (R-PROFIL-1) ; vide quand elle va de soi. */
  readonly source: string;
  /** `null` : il n'y a pas de correction sûre. */
  readonly correction: Correction | null;
}

/** Ce qui se corrige sans rien décider à la place de l'utilisateur, et s'annule : « 2 » en texte devient 2. */
export interface Correction {
  /** Ce qui sera fait, à l'infinitif : « Écrire le nombre 2 ». */
  readonly libelle: string;
  readonly saisies: readonly Saisie[];
}
