import { ErreurDeSaisie } from "../erreurs";
import { exigerPositif } from "./exigerPositif";

/**
 * Rend le nombre s'il est fini et strictement positif. Le 0 est dit « 0 ou cellule vide » : Excel remet une
 * cellule vide à une fonction sous la forme d'un 0, que rien ne distingue d'un 0 saisi.
 */
export function exigerNonNul(valeur: unknown, argument: string): number {
  const nombre = exigerPositif(valeur, argument);
  if (nombre === 0) {
    throw new ErreurDeSaisie(argument, "0 ou cellule vide. Donnez un nombre supérieur à 0.");
  }
  return nombre;
}
