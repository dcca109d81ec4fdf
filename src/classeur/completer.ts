import type { Dossier, Grille } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { reprendre } from "../domaine/grille/reprendre";
import type { Reponses } from "../domaine/grille/reponses";
import type { ClasseurDeDossier } from "../lecture";

/**
 * Ce qui est dans les cellules d'abord ; les réponses du dossier donné ne font que combler les vides. Sous un autre
 * modèle, un identifiant peut désigner une autre activité : seules suivent les réponses que le domaine reprend.
 */
export function completer(dossier: Dossier, modele: ModeleDeGrille, lu: ClasseurDeDossier | null): Dossier {
  if (lu === null) return dossier;
  return {
    ...dossier,
    // Les feuilles libres ne se récrivent pas : le dossier les suit.
    journal: lu.dossier.journal ?? dossier.journal,
    planDAction: lu.dossier.planDAction ?? dossier.planDAction,
    // R-ETAT-1 : l'échange avance par ses gestes, pas par une construction.
    instruction: lu.dossier.instruction ?? dossier.instruction,
    // Ce que l'on a décidé d'un constat se tape aussi dans sa feuille, depuis que le dossier a été lu.
    controle: lu.dossier.controle ?? dossier.controle,
    grilles: dossier.grilles.map((grille) => completerGrille(grille, modele, dossier, lu)),
  };
}

function completerGrille(
  grille: Grille,
  modele: ModeleDeGrille,
  { politiques }: Dossier,
  lu: ClasseurDeDossier,
): Grille {
  const dansLesCellules = lu.dossier.grilles.find(({ identifiant }) => identifiant === grille.identifiant);
  if (dansLesCellules === undefined) return grille;
  const reprises = reprendre(dansLesCellules.reponses, lu.modele, modele, politiques);
  return { ...grille, reponses: reunir(grille.reponses, reprises) };
}

function reunir(donnees: Reponses, lues: Reponses): Reponses {
  const notes: Record<string, Reponses["notes"][string]> = { ...donnees.notes };
  for (const [activite, parPolitique] of Object.entries(lues.notes)) {
    notes[activite] = { ...notes[activite], ...parPolitique };
  }
  return {
    notes,
    commentaires: { ...donnees.commentaires, ...lues.commentaires },
    indicateurs: { ...donnees.indicateurs, ...lues.indicateurs },
  };
}
