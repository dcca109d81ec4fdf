import { ErreurDeSaisie } from "../erreurs";
import { direValeur } from "../saisie/direValeur";
import { exigerNonNul } from "../saisie/exigerNonNul";

/** Rend le taux s'il est entre 0 exclu et 1 ; 80 pour 80 % est une faute de saisie courante, dite comme telle. */
export function exigerTaux(valeur: unknown, argument: string): number {
  const taux = exigerNonNul(valeur, argument);
  if (taux <= 1) return taux;
  const exemple = taux <= 100 ? ` Pour ${direValeur(taux)}\u00a0%, écrivez ${direValeur(taux / 100)}.` : "";
  throw new ErreurDeSaisie(argument, `${direValeur(taux)} n’est pas un taux entre 0 et 1.${exemple}`);
}
