import type { Grille } from "../domaine/dossier/dossier";
import { ncIsoles } from "../domaine/grille/champ";
import { evaluerGrille, type EvaluationDeGrille } from "../domaine/notation/evaluerGrille";
import type { CelluleFautive, ClasseurDeDossier } from ".";
import { nomDuTitulaire } from "../plan/intitules";

/** Une grille du classeur, évaluée, avec de quoi la nommer et s'y rendre. */
export interface GrilleEvaluee {
  readonly grille: Grille;
  /** « Camille Exemple », ou « grille commune à l’équipe ». */
  readonly titulaire: string;
  /** Le nom de sa feuille, et celui de sa synthèse ; vides si la feuille a disparu. */
  readonly feuille: string;
  readonly synthese: string;
  readonly evaluation: EvaluationDeGrille;
  readonly fautives: readonly CelluleFautive[];
  /** R-NC-1 : les NC hors du champ déclaré dont la ligne ne dit pas le motif. */
  readonly ncSansMotif: number;
}

/** Toutes les grilles d'un classeur lu, dans l'ordre de ses feuilles. */
export function evaluerLeDossier(lu: ClasseurDeDossier): readonly GrilleEvaluee[] {
  const { dossier, modele } = lu;
  const situation = { modele, politiques: dossier.politiques, champ: dossier.champ };
  return dossier.grilles.map((grille) => {
    const fautives = lu.fautives.get(grille.identifiant) ?? [];
    return {
      grille,
      titulaire: nommerLeTitulaire(lu, grille),
      feuille: feuilleDe(lu, `grille:${grille.identifiant}`),
      synthese: feuilleDe(lu, `synthese:${grille.identifiant}`),
      evaluation: evaluerGrille(modele, dossier.politiques, grille.reponses, fautives),
      fautives,
      ncSansMotif: ncIsoles(grille.reponses, situation).filter(({ motif }) => motif === "").length,
    };
  });
}

/** Une grille dont le poste a quitté le dossier n'est pas commune pour autant : elle porte le nom de sa feuille. */
function nommerLeTitulaire(lu: ClasseurDeDossier, grille: Grille): string {
  const connu =
    grille.poste === "" || lu.dossier.postes.some(({ identifiant }) => identifiant === grille.poste);
  return connu ? nomDuTitulaire(lu.dossier, grille) : feuilleDe(lu, `grille:${grille.identifiant}`);
}

function feuilleDe(lu: ClasseurDeDossier, cle: string): string {
  return lu.feuilles.get(cle)?.feuille.nom ?? "";
}
