import type { Dossier, Grille } from "../../domaine/dossier/dossier";
import type { CelluleMotivee } from "../../domaine/grille/champ";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { EvaluationDeGrille } from "../../domaine/notation/evaluerGrille";
import type { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne, type NatureDeLigne } from "../identifiants";
import type { ContenuFormule, PlanColonne } from "../types";

export const COLONNE_DES_LIBELLES = 1;
export const PREMIERE_COLONNE_DE_NOTES = 2;

/** Les indicateurs ont besoin de trois colonnes étroites : type, nombre, portée. */
const COLONNES_ETROITES_MINIMUM = 3;

export const LARGEURS = {
  identifiants: 14,
  libelle: 70,
  note: 11,
  commentaire: 50,
  commentaireIndicateur: 40,
  poids: 8,
} as const;

/** Ce que la feuille montre. */
export interface SourceDeGrille {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
  readonly grille: Grille;
  readonly evaluation: EvaluationDeGrille;
  readonly sousTitre: ContenuFormule;
}

/** Ce dont chaque partie de la grille a besoin pour s'écrire. */
export interface ContexteDeGrille extends SourceDeGrille {
  readonly f: ConstructeurDeFeuille;
  readonly cle: string;
  readonly colonnes: ColonnesDeGrille;
  readonly horsChamp: readonly CelluleMotivee[];
}

export interface ColonnesDeGrille {
  /** Le nombre de colonnes entre les libellés et les commentaires. */
  readonly etroites: number;
  readonly commentaire: number;
  /** Pour une activité, le signal de ce qui manque ; pour un indicateur, son commentaire. */
  readonly derniereVisible: number;
  /** `null` quand le modèle n'a pas de poids. */
  readonly poids: number | null;
}

export function disposerColonnes(modele: ModeleDeGrille, politiques: number): ColonnesDeGrille {
  const etroites = Math.max(COLONNES_ETROITES_MINIMUM, politiques);
  const commentaire = PREMIERE_COLONNE_DE_NOTES + etroites;
  const avecPoids = modele.rubriques.some(({ activites }) =>
    activites.some(({ poids }) => poids !== undefined),
  );
  return {
    etroites,
    commentaire,
    derniereVisible: commentaire + 1,
    poids: avecPoids ? commentaire + 2 : null,
  };
}

export function largeursDe(colonnes: ColonnesDeGrille): PlanColonne[] {
  return [
    { largeur: LARGEURS.identifiants, masquee: true },
    { largeur: LARGEURS.libelle },
    ...Array.from({ length: colonnes.etroites }, () => ({ largeur: LARGEURS.note })),
    { largeur: LARGEURS.commentaire },
    { largeur: LARGEURS.commentaireIndicateur },
    ...(colonnes.poids === null ? [] : [{ largeur: LARGEURS.poids, masquee: true }]),
  ];
}

export function identifier(
  { f }: ContexteDeGrille,
  ligne: number,
  nature: NatureDeLigne,
  identifiant: string,
): void {
  f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne(nature, identifiant), "technique");
}
