import type { ModeleDeGrille, Politique } from "./modele";
import { activitesDe, indicateursDe } from "./parcourir";
import type { Note, ReponseIndicateur, Reponses } from "./reponses";

/**
 * Ce qui reste des réponses sur un autre modèle ou d'autres politiques (R-GRILLE-6). Rien n'est converti : une
 * réponse ne suit que si les deux modèles libellent de même son activité ou son indicateur. Un identifiant commun ne
 * suffit pas, chaque modèle a les siens.
 */
export function reprendre(
  reponses: Reponses,
  ancien: ModeleDeGrille,
  nouveau: ModeleDeGrille,
  politiques: readonly Politique[],
): Reponses {
  const activites = identifiantsRepris(activitesDe(ancien), activitesDe(nouveau));
  const indicateurs = identifiantsRepris(indicateursDe(ancien), indicateursDe(nouveau));
  const notes: Record<string, Record<string, Note>> = {};
  const commentaires: Record<string, string> = {};
  const reponsesDIndicateurs: Record<string, ReponseIndicateur> = {};
  for (const activite of activites) {
    const ligne = notesGardees(reponses.notes[activite] ?? {}, politiques);
    if (Object.keys(ligne).length > 0) notes[activite] = ligne;
    const commentaire = reponses.commentaires[activite];
    if (commentaire !== undefined) commentaires[activite] = commentaire;
  }
  for (const indicateur of indicateurs) {
    const reponse = reponses.indicateurs[indicateur];
    if (reponse !== undefined) reponsesDIndicateurs[indicateur] = reponse;
  }
  return { notes, commentaires, indicateurs: reponsesDIndicateurs };
}

function notesGardees(
  ligne: Readonly<Record<string, Note>>,
  politiques: readonly Politique[],
): Record<string, Note> {
  const gardees: Record<string, Note> = {};
  for (const { identifiant } of politiques) {
    const note = ligne[identifiant] ?? null;
    if (note !== null) gardees[identifiant] = note;
  }
  return gardees;
}

interface Libelle {
  readonly identifiant: string;
  readonly libelle: string;
}

/** Les identifiants qui désignent la même chose des deux côtés. */
export function identifiantsRepris(anciens: readonly Libelle[], nouveaux: readonly Libelle[]): string[] {
  const libelles = new Map(anciens.map(({ identifiant, libelle }) => [identifiant, libelle]));
  return nouveaux
    .filter(({ identifiant, libelle }) => libelles.get(identifiant) === libelle)
    .map(({ identifiant }) => identifiant);
}
