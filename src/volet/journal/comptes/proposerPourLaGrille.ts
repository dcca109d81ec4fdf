import type { Grille } from "../../../domaine/dossier/dossier";
import type { Indicateur } from "../../../domaine/grille/modele";
import { indicateursDe } from "../../../domaine/grille/parcourir";
import type { ReponseIndicateur } from "../../../domaine/grille/reponses";
import { proposerLIndicateur } from "../../../domaine/indicateurs/proposerLIndicateur";
import type { Proposition } from "../../../domaine/indicateurs/proposition";
import type { ClasseurDeDossier } from "../../../lecture";

export interface PropositionPourLaGrille {
  readonly indicateur: Indicateur;
  readonly proposition: Proposition;
  /** Ce que la grille dit ; `undefined` : rien. */
  readonly enPlace: ReponseIndicateur | undefined;
}

/** Chaque indicateur que le modèle sait compter, dans l'ordre de la grille. */
export function proposerPourLaGrille(
  { dossier, modele }: Pick<ClasseurDeDossier, "dossier" | "modele">,
  { poste, reponses }: Grille,
): PropositionPourLaGrille[] {
  const { journal, planDAction, annee } = dossier;
  return indicateursDe(modele).flatMap((indicateur) => {
    const proposition = proposerLIndicateur({ indicateur, journal, planDAction, annee, poste });
    const enPlace = reponses.indicateurs[indicateur.identifiant];
    return proposition === null ? [] : [{ indicateur, proposition, enPlace }];
  });
}
