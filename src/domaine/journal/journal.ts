import type { ThematiqueDeCtg } from "../equipe/equipe";

/** R-JOURNAL-1 : ce que l'on a fait ; l'indicateur que cela compte est dit par le modèle de grille. */
export const TYPES_D_ENTREE = [
  "copil",
  "elus",
  "groupe-de-travail",
  "reseau-des-charges",
  "reseau-d-acteurs",
  "habitants",
  "diagnostic",
  "veille",
  "expertise",
  "alerte",
  "enjeu",
  "relais",
  "partenaire",
  "support",
  "support-habitants",
  "autre",
] as const;

export type TypeDEntree = (typeof TYPES_D_ENTREE)[number];

/** Un fait du journal d'activité. Elle n'a pas d'identifiant : ce qu'elle dit la désigne, où que sa ligne soit allée. */
export interface EntreeDeJournal {
  /** AAAA-MM-JJ ; vide : pas encore dite. */
  readonly date: string;
  readonly type: TypeDEntree | "";
  /** Sa nature, en quelques mots : c'est elle que les indicateurs « nombre et nature » reprennent. */
  readonly objet: string;
  readonly thematique: ThematiqueDeCtg | "";
  /** Les noms des structures, séparés par des points-virgules. */
  readonly partenaires: string;
  /** `null` : pas compté. */
  readonly participants: number | null;
  /** L'identifiant du poste ; vide : toute l'équipe. */
  readonly poste: string;
  readonly remarque: string;
}

/** Dans l'ordre des lignes de la feuille. */
export type Journal = readonly EntreeDeJournal[];
