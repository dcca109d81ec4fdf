import type { Grille } from "../dossier/dossier";
import type { EchangeDeGrille } from "./instruction";

/** Dans l'ordre des grilles, sans ceux où il n'y a rien : deux instructions qui disent pareil sont alors égales. */
export function rangerLesEchanges(
  echanges: readonly EchangeDeGrille[],
  grilles: readonly Grille[],
): readonly EchangeDeGrille[] {
  const rangs = grilles.map(({ identifiant }) => identifiant);
  const rang = ({ grille }: EchangeDeGrille) => {
    const trouve = rangs.indexOf(grille);
    return trouve < 0 ? rangs.length : trouve;
  };
  return echanges.filter((echange) => !estVide(echange)).sort((a, b) => rang(a) - rang(b));
}

function estVide({ notesPartagees, contreNotes, commentaires }: EchangeDeGrille): boolean {
  return [notesPartagees, contreNotes, commentaires].every((partie) => Object.keys(partie).length === 0);
}
