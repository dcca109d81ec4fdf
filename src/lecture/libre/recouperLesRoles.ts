import { normaliser } from "../../domaine/saisie/normaliser";
import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import type { TableauLibre } from "../../plan/libre/tableauLibre";
import { texteEn } from "../cellules";
import type { FeuilleReperee } from "../reperer";

/**
 * Les colonnes d'une feuille libre, d'après les titres de son tableau d'abord. « Insérer une colonne de tableau » ou en
 * déplacer une ne décale que le tableau : la ligne des rôles, au-dessus, resterait en face d'autres colonnes. Un titre
 * récrit se retrouve par son rôle, si aucune autre de nos colonnes n'y est.
 */
export function recouperLesRoles(reperee: FeuilleReperee, tableau: TableauLibre): FeuilleReperee {
  const ligne = reperee.lignes.get(identifiantDeLigne("titres", tableau.nature));
  if (ligne === undefined) return reperee;
  const parTitre = new Map<string, number>();
  reperee.feuille.valeurs[ligne - reperee.feuille.ligne]?.forEach((_, rang) => {
    const colonne = reperee.feuille.colonne + rang;
    const titre = normaliser(texteEn(reperee.feuille, ligne, colonne));
    if (colonne !== reperee.colonneDesIdentifiants && titre !== "" && !parTitre.has(titre))
      parTitre.set(titre, colonne);
  });
  const roles = new Map(reperee.roles);
  const titrees = new Set<number>();
  const sansTitre: string[] = [];
  for (const { champ, titre } of tableau.colonnes) {
    const role = roleDe(tableau.nature, champ);
    const colonne = parTitre.get(normaliser(titre));
    if (colonne === undefined) {
      sansTitre.push(role);
      continue;
    }
    roles.set(role, colonne);
    titrees.add(colonne);
  }
  for (const role of sansTitre) {
    const colonne = roles.get(role);
    if (colonne !== undefined && titrees.has(colonne)) roles.delete(role);
  }
  return { ...reperee, roles };
}
