import { lireIdentifiantDeLigne, ROLES } from "../plan/identifiants";
import { estUneFormule, formuleEn, valeurEn } from "./cellules";
import type { ClasseurDeDossier, FeuilleReperee } from ".";

/**
 * Vrai si une réponse, dans une grille, est une formule de l'utilisateur : elle peut dépendre de n'importe quelle
 * cellule du classeur, et changer sans qu'on y touche.
 *
 * @param saufFeuille l'identifiant d'une feuille que l'on ne regarde pas.
 */
export function aDesFormulesASaisir({ feuilles }: ClasseurDeDossier, saufFeuille?: string): boolean {
  return [...feuilles].some(
    ([cle, reperee]) =>
      cle.startsWith("grille:") &&
      (saufFeuille === undefined || reperee.feuille.id !== saufFeuille) &&
      uneReponseEstUneFormule(reperee),
  );
}

function uneReponseEstUneFormule({ feuille, lignes, roles }: FeuilleReperee): boolean {
  return [...lignes].some(([identifiant, ligne]) =>
    [...roles].some(([role, colonne]) => {
      if (!estUneReponse(lireIdentifiantDeLigne(identifiant)?.nature, role)) return false;
      return estUneFormule(formuleEn(feuille, ligne, colonne), valeurEn(feuille, ligne, colonne));
    }),
  );
}

const ROLES_D_UN_INDICATEUR: readonly string[] = [ROLES.nombre, ROLES.nature, ROLES.commentaireIndicateur];

/** Une même colonne a plusieurs rôles : la ligne dit lequel. */
function estUneReponse(nature: string | undefined, role: string): boolean {
  if (nature === "indicateur") return ROLES_D_UN_INDICATEUR.includes(role);
  return nature === "activite" && (role.startsWith(ROLES.note("")) || role === ROLES.commentaire);
}
