import type { TypeDEntree } from "../journal/journal";

/**
 * Un modèle de grille est une donnée (R-GRILLE-6) : le code n'en connaît aucun libellé.
 */
export interface ModeleDeGrille {
  /** Stable à jamais, par exemple `caf-charente-2024-08`. */
  readonly identifiant: string;
  readonly version: string;
  /** AAAA-MM ou AAAA-MM-JJ. */
  readonly date: string;
  /** Le titre imprimé en tête de la grille. */
  readonly titre: string;
  /** Le nom que l'on voit dans la liste des modèles. */
  readonly libelle: string;
  readonly source: Provenance;
  /** Les politiques proposées par défaut, dans l'ordre des colonnes. */
  readonly politiques: readonly Politique[];
  /** D'autres jeux de politiques que l'utilisateur peut choisir à la place. */
  readonly autresPolitiques: readonly (readonly Politique[])[];
  readonly echelle: Echelle;
  readonly agregation: Agregation;
  /** Le mode opératoire qui accompagne la grille (R-GRILLE-4), un paragraphe par entrée. */
  readonly modeOperatoire: readonly string[];
  readonly rubriques: readonly Rubrique[];
}

export interface Provenance {
  /** D'où viennent les libellés, en une phrase montrée dans le choix du modèle et le mode d'emploi. */
  readonly phrase: string;
  /** Les documents d'origine. */
  readonly documents: readonly string[];
  /** Les fautes matérielles corrigées et les décisions de lecture. */
  readonly corrections: readonly string[];
}

export interface Politique {
  readonly identifiant: string;
  readonly libelle: string;
}

/** R-GRILLE-2 : `NC`, puis les notes de 0 à `noteMax`. */
export interface Echelle {
  readonly noteMax: number;
  readonly niveaux: readonly Niveau[];
  readonly nc: { readonly libelle: string; readonly explication: string };
}

export interface Niveau {
  readonly note: number;
  readonly libelle: string;
  readonly explication: string;
}

/** R-SCORE-3 : chaque rubrique pèse autant, ou chaque activité. */
export type Agregation = "rubriques" | "activites";

/** « Mission » à l'écran et sur papier (R-GRILLE-1). */
export interface Rubrique {
  readonly identifiant: string;
  readonly numero: number;
  readonly libelle: string;
  /** Libellé bref, pour un axe de radar ou un en-tête étroit. */
  readonly libelleCourt: string;
  readonly activites: readonly Activite[];
  readonly fonctions: readonly Fonction[];
}

export interface Activite {
  readonly identifiant: string;
  readonly libelle: string;
  /** R-SCORE-5 : 1 par défaut. */
  readonly poids?: number;
  /** R-NC-1 : vrai par défaut. */
  readonly ncAutorise?: boolean;
  /** R-NC-1 : les thématiques qui permettent de déclarer l'activité hors champ. */
  readonly thematiques?: readonly string[];
}

/** Un groupe d'indicateurs (1.1, 1.2, …), R-GRILLE-3. */
export interface Fonction {
  readonly identifiant: string;
  readonly numero: string;
  readonly libelle: string;
  readonly indicateurs: readonly Indicateur[];
}

export interface Indicateur {
  readonly identifiant: string;
  readonly libelle: string;
  readonly type: "suivi" | "evaluation";
  /** R-IND-1 : faux pour les indicateurs qualitatifs, qui n'ont pas de nombre. */
  readonly avecNombre: boolean;
  /** R-IND-1 : vrai pour « Nombre et nature », « Nombre et type » et les qualitatifs. */
  readonly avecNature: boolean;
  /** R-IND-2 : compté à l'échelle de la CTG ou du poste. */
  readonly portee: "ctg" | "poste";
  /** R-JOURNAL-1, R-PLAN-1 : de quoi le proposer ; absent : il ne se compte pas d'avance. */
  readonly compte?: CompteDIndicateur;
}

/** Ce qu'un indicateur compte : des entrées du journal ou leurs partenaires distincts, les axes du plan d'action, ses alertes. */
export interface CompteDIndicateur {
  readonly entrees?: readonly TypeDEntree[];
  /** Compter les partenaires distincts de ces entrées, et non les entrées. */
  readonly partenaires?: boolean;
  readonly planDAction?: "axes" | "alertes";
}
