import type { OptionsDAnonymat } from "../domaine/dossier/anonymat/options";

/** Ce que devient un dossier dans sa copie anonymisée, à dire avant de la faire. */
export interface AnonymatDit {
  readonly retires: readonly string[];
  readonly remplaces: readonly string[];
  readonly gardes: readonly string[];
}

export function direLAnonymat(options: OptionsDAnonymat): AnonymatDit {
  const { garderLesCommentaires, garderLesMaladies, garderLesLieux } = options;
  return {
    retires: [
      "les salaires",
      "les diplômes",
      ...(garderLesMaladies ? [] : ["les périodes de maladie et les mois qu’elles déduisent"]),
      ...(garderLesCommentaires
        ? []
        : [
            "les commentaires",
            "les motifs des NC isolés",
            "les natures des indicateurs",
            "les remarques des pièces",
          ]),
      "l’échange avec la Caf, sa conclusion et le contrôle",
      "tout ce qui n’est pas dans nos feuilles (autres feuilles, commentaires de cellule, auteur)",
    ],
    remplaces: [
      "les prénoms et les noms, par «\u00a0Poste\u00a01\u00a0», «\u00a0Poste\u00a02\u00a0»…, jusque dans les textes gardés",
      ...(garderLesLieux
        ? []
        : [
            "le territoire, la Caf et les employeurs, par «\u00a0Territoire A\u00a0», «\u00a0Caf\u00a0», «\u00a0Employeur 1\u00a0»",
          ]),
    ],
    gardes: [
      "les notes",
      "les nombres des indicateurs",
      ...(garderLesCommentaires ? ["les commentaires, motifs, natures et remarques"] : []),
      "le champ et ses motifs",
      "les intitulés",
      "les quotités",
      "les heures",
      "les dates de présence et de vacance",
      ...(garderLesMaladies ? ["les périodes de maladie"] : []),
      "le niveau et la catégorie",
      ...(garderLesLieux ? ["le territoire, la Caf et les employeurs"] : []),
      "le modèle de grille et le profil, qui peuvent nommer une Caf",
    ],
  };
}

/** Ce qu'aucun remplacement ne garantit. */
export const LIMITES_DE_L_ANONYMAT = [
  "Une petite équipe se reconnaît à ses dates, à ses quotités, à ses intitulés. Un surnom, une faute de frappe dans un nom, une personne qui n’est pas de l’équipe restent dans les textes gardés\u00a0: relisez la copie avant de l’envoyer.",
  "Un nom qui est aussi un mot courant («\u00a0Petit\u00a0») est remplacé partout dans les textes gardés.",
] as const;
