import type { PlaceDeGrille } from "../../../domaine/grille/saisie";
import type { ClasseurDeDossier } from "../../../lecture";
import { adresse } from "../../../plan/adresses";
import { identifiantDeLigne, ROLES } from "../../../plan/identifiants";

/** Où est une ligne de la grille, à la colonne de sa note s'il y en a une ; `null` si elle n'est plus dans la feuille. */
export function celluleDeLaPlace(
  lu: ClasseurDeDossier,
  { grille, nature, ligne, politique }: PlaceDeGrille,
): { readonly feuille: string; readonly adresse: string } | null {
  const reperee = lu.feuilles.get(`grille:${grille}`);
  const rang = reperee?.lignes.get(identifiantDeLigne(nature, ligne));
  const colonne = reperee?.roles.get(politique === "" ? ROLES.libelle : ROLES.note(politique));
  if (reperee === undefined || rang === undefined || colonne === undefined) return null;
  return { feuille: reperee.feuille.nom, adresse: adresse(rang, colonne) };
}
