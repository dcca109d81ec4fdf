import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { activitesDe } from "../domaine/grille/parcourir";
import { reprendre } from "../domaine/grille/reprendre";

/** Le même dossier sur un autre modèle de grille et ses politiques : voir `reprendre` pour ce qui reste des réponses. */
export function changerDeModele(dossier: Dossier, ancien: ModeleDeGrille, nouveau: ModeleDeGrille): Dossier {
  if (ancien.identifiant === nouveau.identifiant) return dossier;
  const { politiques } = nouveau;
  const cibles = {
    politique: new Set(politiques.map(({ identifiant }) => identifiant)),
    thematique: new Set(activitesDe(nouveau).flatMap(({ thematiques }) => thematiques ?? [])),
  };
  return {
    ...dossier,
    modele: { identifiant: nouveau.identifiant, version: nouveau.version },
    politiques,
    champ: { horsChamp: dossier.champ.horsChamp.filter(({ nature, cible }) => cibles[nature].has(cible)) },
    grilles: dossier.grilles.map((grille) => ({
      ...grille,
      reponses: reprendre(grille.reponses, ancien, nouveau, politiques),
    })),
  };
}
