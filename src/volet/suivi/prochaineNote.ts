import { noteDe } from "../../domaine/grille/reponses";
import type { ClasseurDeDossier } from "../../lecture";
import { adresse } from "../../plan/adresses";
import { identifiantDeLigne, ROLES } from "../../plan/identifiants";
import type { GrilleEvaluee } from "../../lecture/evaluerLeDossier";

/** L'adresse de la première cellule de note encore vide, ligne par ligne ; `null` s'il n'y en a plus. */
export function prochaineNote(lu: ClasseurDeDossier, { grille, fautives }: GrilleEvaluee): string | null {
  const reperee = lu.feuilles.get(`grille:${grille.identifiant}`);
  if (reperee === undefined) return null;
  for (const { activites } of lu.modele.rubriques) {
    for (const { identifiant: activite } of activites) {
      const ligne = reperee.lignes.get(identifiantDeLigne("activite", activite));
      if (ligne === undefined) continue;
      for (const { identifiant: politique } of lu.dossier.politiques) {
        const colonne = reperee.roles.get(ROLES.note(politique));
        const estVide =
          noteDe(grille.reponses, activite, politique) === null &&
          !fautives.some((cellule) => cellule.activite === activite && cellule.politique === politique);
        if (colonne !== undefined && estVide) return adresse(ligne, colonne);
      }
    }
  }
  return null;
}
