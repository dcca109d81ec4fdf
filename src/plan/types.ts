/**
 * Le plan d'un classeur : tout ce que nos feuilles contiennent, comme donnée sérialisable.
 * Deux exécutants l'appliquent à l'identique, `src/classeur` (Office.js) et `src/xlsx` (fichier).
 * Lignes et colonnes sont comptées à partir de 0.
 */
export interface PlanClasseur {
  readonly feuilles: readonly PlanFeuille[];
  readonly noms: readonly PlanNom[];
  readonly styles: Readonly<Record<string, Style>>;
  /** Le XML de la partie personnalisée `urn:ctg-excel:dossier:1`. */
  readonly partieXml: string;
}

export interface PlanFeuille {
  /** Stable d'une construction à l'autre, indépendante du nom montré ; par exemple `grille:g1`. */
  readonly cle: string;
  readonly nom: string;
  readonly masquee: boolean;
  readonly couleurOnglet: string;
  /** À partir de la colonne A, sans trou. */
  readonly colonnes: readonly PlanColonne[];
  /** Les seules lignes qui ont une hauteur ou sont masquées. */
  readonly lignes: readonly PlanLigne[];
  readonly cellules: readonly PlanCellule[];
  readonly fusions: readonly Plage[];
  readonly validations: readonly PlanValidation[];
  /** La première règle l'emporte. */
  readonly formatsConditionnels: readonly PlanFormatConditionnel[];
  readonly figer: { readonly lignes: number; readonly colonnes: number };
  readonly impression: PlanImpression;
  readonly protegee: boolean;
  readonly graphiques: readonly PlanGraphique[];
  /** Les tableaux d'Excel ; absent : aucun. */
  readonly tableaux?: readonly PlanTableau[];
  /**
   * Vrai : une fois construite, la feuille est à l'utilisateur (il y ajoute lignes et colonnes, trie, filtre). Une
   * reconstruction ne la récrit pas ; un geste n'y touche que les lignes qu'il change.
   */
  readonly libre?: true;
}

export interface Plage {
  readonly ligne: number;
  readonly colonne: number;
  readonly lignes: number;
  readonly colonnes: number;
}

/** Un tableau d'Excel : il s'allonge tout seul quand on tape sous sa dernière ligne, se trie et se filtre. */
export interface PlanTableau {
  /** Unique dans le classeur : lettres, chiffres et soulignés. */
  readonly nom: string;
  /** Ligne d'en-tête comprise ; au moins une ligne de données, même vide. */
  readonly plage: Plage;
  /** Un style d'Excel, par exemple `TableStyleLight9`. */
  readonly style: string;
}

export interface PlanColonne {
  /** En caractères, comme Excel l'affiche. */
  readonly largeur: number;
  readonly masquee?: boolean;
}

export interface PlanLigne {
  readonly ligne: number;
  /** En points. */
  readonly hauteur?: number;
  readonly masquee?: boolean;
}

export interface PlanCellule {
  readonly ligne: number;
  readonly colonne: number;
  /** Une clé de `PlanClasseur.styles`. */
  readonly style: string;
  readonly contenu?: Contenu;
}

export type Contenu = ContenuValeur | ContenuFormule;

export interface ContenuValeur {
  readonly valeur: string | number | boolean;
}

export interface ContenuFormule {
  /** En anglais, avec des virgules, le signe = compris. */
  readonly formule: string;
  /** La valeur que notre domaine calcule : c'est elle que montre un fichier ouvert en mode protégé. */
  readonly resultat: Resultat;
}

export type Resultat = string | number | boolean | { readonly erreur: "#N/A" };

export interface Style {
  readonly gras?: boolean;
  readonly italique?: boolean;
  /** En points ; 11 par défaut. */
  readonly taille?: number;
  /** `#RRGGBB`. */
  readonly couleur?: string;
  readonly fond?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly retourALaLigne?: boolean;
  readonly retrait?: number;
  /** Format de nombre d'Excel, en anglais. */
  readonly format?: string;
  readonly bordures?: Bordures;
  /** Faux : la cellule se saisit quand la feuille est protégée. Vrai par défaut. */
  readonly verrouillee?: boolean;
}

export interface Bordures {
  readonly haut?: Bordure;
  readonly bas?: Bordure;
  readonly gauche?: Bordure;
  readonly droite?: Bordure;
}

export interface Bordure {
  readonly trait: "fin" | "moyen" | "pointille";
  readonly couleur: string;
}

export interface PlanValidation {
  readonly plages: readonly Plage[];
  readonly regle: RegleDeValidation;
  /** Une saisie hors de la règle s'arrête là, par défaut ; un avertissement, lui, propose de la garder. */
  readonly alerte?: "avertissement";
  readonly erreur: { readonly titre: string; readonly texte: string };
  readonly invite?: { readonly titre: string; readonly texte: string };
}

export type RegleDeValidation =
  | { readonly type: "liste"; readonly feuille: string; readonly plage: Plage }
  | { readonly type: "decimal"; readonly minimum: number; readonly maximum?: number }
  /** AAAA-MM-JJ, comprises. */
  | { readonly type: "date"; readonly minimum: string; readonly maximum: string };

export interface PlanFormatConditionnel {
  readonly plages: readonly Plage[];
  /** Écrite pour la première cellule de la première plage, le signe = compris. */
  readonly formule: string;
  readonly couleur?: string;
  readonly fond?: string;
  readonly gras?: boolean;
  readonly italique?: boolean;
}

export interface PlanImpression {
  readonly paysage: boolean;
  /** Première et dernière ligne répétées en tête de chaque page. */
  readonly titres?: { readonly premiere: number; readonly derniere: number };
  readonly zone: Plage;
  /** Les lignes devant lesquelles la page se coupe. */
  readonly sauts: readonly number[];
  readonly enTete: string;
  readonly piedDePage: string;
}

export interface PlanNom {
  readonly nom: string;
  /** La clé de la feuille. */
  readonly feuille: string;
  readonly plage: Plage;
}

export interface PlanGraphique {
  readonly nom: string;
  readonly type: "radar" | "barres";
  readonly titre: string;
  readonly texteDeRemplacement: string;
  /** Un tableau de la même feuille : première ligne = noms des séries, première colonne = axes. */
  readonly source: Plage;
  readonly series: readonly PlanSerie[];
  /** Ce que mesure l'axe : des parts, de 0 à 100 % par défaut, ou des euros à partir de 0. */
  readonly axe?: "euros";
  /** Les cellules que le graphique couvre. */
  readonly emplacement: Plage;
}

export interface PlanSerie {
  readonly couleur: string;
  readonly trait: "plein" | "tirets" | "points";
  readonly marqueur: "rond" | "carre" | "triangle" | "losange";
  /** En points. */
  readonly epaisseur: number;
}
