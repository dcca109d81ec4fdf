import { ErreurDeSaisie } from "../domaine/erreurs";
import { direValeur } from "../domaine/saisie/direValeur";
import { estVide } from "./vides";

/** VRAI ou FAUX, 1 ou 0 comme dans les fonctions d'Excel ; vide ou omis : FAUX. */
export function lireBooleen(valeur: unknown, argument: string): boolean {
  if (estVide(valeur) || valeur === false || valeur === 0) return false;
  if (valeur === true || valeur === 1) return true;
  throw new ErreurDeSaisie(argument, `${direValeur(valeur)} n’est ni VRAI ni FAUX.`);
}
