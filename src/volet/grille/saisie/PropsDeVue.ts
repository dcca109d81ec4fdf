import type { Etape } from "./etapes";
import type { GrilleOuverte } from "./grilleOuverte";

/**
 * Comment on arrive à une étape : `notes`, le focus va à ses notes ; `bouton`, il reste sur celui que l'on presse et
 * l'étape s'annonce ; `visite`, il y est déjà ; `feuille`, il est dans la feuille, que l'on suit.
 */
export type Maniere = "notes" | "bouton" | "visite" | "feuille";

/** Ce que reçoivent les deux vues de la saisie : une activité à la fois, ou toute une mission. */
export interface PropsDeVue {
  readonly ouverte: GrilleOuverte;
  readonly etapes: readonly Etape[];
  readonly courante: Etape;
  /** Celles que le filtre montre. */
  readonly retenue: (etape: Etape) => boolean;
  readonly aller: (etape: Etape, maniere: Maniere) => void;
  readonly annoncer: (phrase: string) => void;
  /** Après la dernière politique, passer de soi-même à la suivante. */
  readonly enchainer: boolean;
}
