import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { activitesDe } from "../domaine/grille/parcourir";
import { reprendre } from "../domaine/grille/reprendre";
import { effaceLEchange } from "../domaine/instruction/effaceLEchange";
import { Echec } from "./echec";

/**
 * Le même dossier sur un autre modèle de grille et ses politiques : voir `reprendre` pour ce qui reste des réponses.
 *
 * @throws {Echec} la Caf a écrit, dans l'échange, là où le nouveau modèle n'a plus de ligne ou de colonne.
 */
export function changerDeModele(dossier: Dossier, ancien: ModeleDeGrille, nouveau: ModeleDeGrille): Dossier {
  if (ancien.identifiant === nouveau.identifiant) return dossier;
  const { politiques } = nouveau;
  const { grilles, instruction } = dossier;
  if (effaceLEchange(instruction?.echanges ?? [], ancien, { modele: nouveau, politiques, grilles }))
    throw new Echec(
      `Le modèle «\u00a0${nouveau.libelle}\u00a0» n’a pas toutes les lignes où la Caf a écrit dans l’échange de ce dossier\u00a0: ce serait l’effacer. Rien n’est écrit.`,
    );
  const cibles = {
    politique: new Set(politiques.map(({ identifiant }) => identifiant)),
    thematique: new Set(activitesDe(nouveau).flatMap(({ thematiques }) => thematiques ?? [])),
  };
  return {
    ...dossier,
    modele: { identifiant: nouveau.identifiant, version: nouveau.version },
    politiques,
    champ: { horsChamp: dossier.champ.horsChamp.filter(({ nature, cible }) => cibles[nature].has(cible)) },
    grilles: grilles.map((grille) => ({
      ...grille,
      reponses: reprendre(grille.reponses, ancien, nouveau, politiques),
    })),
  };
}
