import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../../src/domaine/grille/modele";
import type { ClasseurMalmene, Place } from "./ClasseurMalmene";
import type { DossierSain } from "./dossierSain";

/** Le classeur sain que l'on altère, et le dossier dont il vient. */
export interface Sujet {
  readonly modele: ModeleDeGrille;
  readonly dossier: Dossier;
  readonly classeur: ClasseurMalmene;
}

/** Ce que le contrôle doit dire d'une altération. */
export interface Attendu extends Place {
  /** `C-NOTE-1`. */
  readonly controle: string;
}

/** Une faute de la vraie vie : ce qu'elle change au classeur, et ce que le contrôle doit en dire. */
export interface Mutation {
  readonly nom: string;
  /** Faux : ce dossier n'a pas de quoi la commettre. */
  readonly convient: (sujet: Sujet) => boolean;
  /** Ce que le plan même n'aurait pas écrit ainsi : un autre modèle, une grille de moins. */
  readonly surLeDossier?: (sain: DossierSain) => DossierSain;
  readonly alterer: (sujet: Sujet) => void;
  /** Ce qui s'altère sans qu'Excel ne recalcule. */
  readonly apresCalcul?: (sujet: Sujet) => void;
  /** Une fois toutes les altérations faites : une autre a pu déplacer la cellule. */
  readonly attendus: (sujet: Sujet) => readonly Attendu[];
  /** Les contrôles qui ont, eux aussi, raison d'en parler ; chacun avec sa raison. */
  readonly suites?: Readonly<Record<string, string>>;
  /** Les contrôles que cette altération fait taire, chacun avec sa raison : ce qu'elle cache n'est plus à trouver. */
  readonly cache?: Readonly<Record<string, string>>;
}
