import type { Plage } from "../types";

/** Une plage désignée ; `feuille` : `null` si elle est sur celle de la formule. */
export interface Reference {
  readonly feuille: string | null;
  readonly plage: Plage;
}

/** Ce que la formule met à la place d'un argument. */
export interface Terme {
  /** En anglais : `'Mon budget'!B4:B9`, `0.5`, `"nouvel-etp"`. */
  readonly texte: string;
  /** `null` : une constante. */
  readonly reference: Reference | null;
}

/** Les arguments donnés ; ceux que l'on n'a pas remplis n'y sont pas. */
export type Termes = Readonly<Record<string, Terme | undefined>>;

export interface ArgumentAInserer {
  readonly cle: string;
  readonly libelle: string;
  readonly aide: string;
  readonly facultatif: boolean;
  readonly genre: GenreDArgument;
}

export type GenreDArgument =
  /** Une cellule, ou un nombre écrit dans la formule, que `exiger` juge (il lève une `ErreurDeSaisie`). */
  | { readonly nom: "cellule"; readonly exiger: (nombre: number, argument: string) => number }
  | { readonly nom: "plage" }
  | {
      readonly nom: "choix";
      readonly choix: readonly { readonly valeur: string; readonly libelle: string }[];
    };

/** `ctg` : la fonction du complément ; `native` : le même calcul sans lui. */
export type Forme = "ctg" | "native";

/** Ce qu'il y a à écrire à partir de la cellule choisie, en anglais : les formules, et la place que prend le résultat. */
export interface Bloc {
  readonly formules: readonly (readonly string[])[];
  readonly lignes: number;
  readonly colonnes: number;
}

export interface FonctionAInserer {
  /** `CTG.FORFAIT` */
  readonly nom: string;
  readonly sens: string;
  readonly arguments: readonly ArgumentAInserer[];
  /** Reçoit tous les arguments obligatoires. */
  readonly composer: (termes: Termes, forme: Forme) => Bloc;
  /** @throws ErreurDeSaisie des arguments justes un à un ne vont pas ensemble. */
  readonly verifier?: (termes: Termes) => void;
}
