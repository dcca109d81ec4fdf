import { ErreurDeSaisie } from "../erreurs";
import { direValeur } from "./direValeur";

const CONSIGNE = "Donnez un nombre positif ou nul.";

/**
 * Rend le nombre s'il est fini et positif ou nul ; lève une `ErreurDeSaisie` sinon. Un nombre écrit en texte est
 * refusé : « 24 000 » et « 24.000 » ne se lisent pas pareil d'un poste à l'autre.
 */
export function exigerPositif(valeur: unknown, argument: string, rang?: number): number {
  if (typeof valeur !== "number" || !isFinite(valeur)) {
    throw new ErreurDeSaisie(argument, `${direValeur(valeur)} n’est pas un nombre. ${CONSIGNE}`, rang);
  }
  if (valeur < 0) {
    throw new ErreurDeSaisie(argument, `${direValeur(valeur)} est négatif. ${CONSIGNE}`, rang);
  }
  return valeur;
}
