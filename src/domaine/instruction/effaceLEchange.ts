import type { Grille } from "../dossier/dossier";
import type { ModeleDeGrille, Politique } from "../grille/modele";
import { activitesDe, indicateursDe } from "../grille/parcourir";
import { identifiantsRepris } from "../grille/reprendre";
import type { EchangeDeGrille } from "./instruction";

/** Ce que les grilles d'un dossier suivront : ce qui n'y a pas de ligne, ou de colonne, ne s'écrit plus. */
export interface GrillesASuivre {
  readonly modele: ModeleDeGrille;
  readonly politiques: readonly Politique[];
  readonly grilles: readonly Grille[];
}

/**
 * R-ETAT-1, R-GRILLE-6 : vrai si ce que la Caf dit d'une grille n'aurait plus sa place sous un autre modèle ou d'autres
 * politiques. Comme pour les réponses de l'agent, un identifiant commun ne suffit pas : le libellé doit être le même. Une
 * grille que l'on ne suit plus garde ses feuilles, et ce qui y est écrit.
 */
export function effaceLEchange(
  echanges: readonly EchangeDeGrille[],
  ancien: ModeleDeGrille,
  { modele, politiques, grilles }: GrillesASuivre,
): boolean {
  const activites = identifiantsRepris(activitesDe(ancien), activitesDe(modele));
  const indicateurs = identifiantsRepris(indicateursDe(ancien), indicateursDe(modele));
  const lignes = [
    ...activites.map((activite) => `activite:${activite}`),
    ...indicateurs.map((indicateur) => `indicateur:${indicateur}`),
  ];
  const colonnes = politiques.map(({ identifiant }) => identifiant);
  const perdLesNotes = (notes: EchangeDeGrille["notesPartagees"]) =>
    Object.keys(notes).some((activite) =>
      Object.keys(notes[activite] ?? {}).some(
        (politique) => activites.indexOf(activite) < 0 || colonnes.indexOf(politique) < 0,
      ),
    );
  return echanges
    .filter(({ grille }) => grilles.some(({ identifiant }) => identifiant === grille))
    .some(
      ({ notesPartagees, contreNotes, commentaires }) =>
        perdLesNotes(notesPartagees) ||
        perdLesNotes(contreNotes) ||
        Object.keys(commentaires).some((cle) => lignes.indexOf(cle) < 0),
    );
}
