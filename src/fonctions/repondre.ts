import { BaremeInconnu, ErreurDeSaisie } from "../domaine/erreurs";

/**
 * Traduit les erreurs du domaine en erreurs de cellule : `#N/A` pour un barème inconnu, `#VALEUR!` sinon, les deux
 * seuls codes pour lesquels Excel montre un message. Toute autre erreur est un défaut du programme et reste telle.
 */
export function repondre<Resultat>(calculer: () => Resultat): Resultat {
  try {
    return calculer();
  } catch (erreur) {
    if (!(erreur instanceof ErreurDeSaisie)) throw erreur;
    const code =
      erreur instanceof BaremeInconnu
        ? CustomFunctions.ErrorCode.notAvailable
        : CustomFunctions.ErrorCode.invalidValue;
    throw new CustomFunctions.Error(code, erreur.message);
  }
}
