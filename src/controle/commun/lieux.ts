import type { ClasseurDeDossier, FeuilleReperee } from "../../lecture";
import { adresse } from "../../plan/adresses";

/** Où est ce dont un constat parle : le nom d'une feuille et une adresse, vides quand il n'y en a pas. */
export interface Lieu {
  readonly feuille: string;
  readonly cellule: string;
}

export const SANS_LIEU: Lieu = { feuille: "", cellule: "" };

/**
 * La cellule que désignent l'identifiant de sa ligne et le rôle de sa colonne ; toute la feuille si l'un manque, aucun
 * lieu si le classeur n'a pas la feuille.
 *
 * @param cle la clé de plan de la feuille : `grille:g1`.
 */
export function lieuDe(lu: ClasseurDeDossier, cle: string, ligne = "", role = ""): Lieu {
  const reperee = lu.feuilles.get(cle);
  return reperee === undefined ? SANS_LIEU : lieuDans(reperee, reperee.lignes.get(ligne), role);
}

/** De même, d'une ligne que l'on sait déjà : celles du journal n'ont pas d'identifiant. */
export function lieuDans(reperee: FeuilleReperee, ligne: number | undefined, role: string): Lieu {
  const colonne = reperee.roles.get(role);
  const cellule = ligne === undefined || colonne === undefined ? "" : adresse(ligne, colonne);
  return { feuille: reperee.feuille.nom, cellule };
}
