import { normaliser } from "./normaliser";

/**
 * La valeur dont une personne a écrit le libellé ou l'identifiant, sans égard à la casse, aux accents ni aux insécables.
 * Vide rend vide ; un texte que rien ne désigne rend `null`.
 */
export function lireParmi<T extends string>(
  texte: string,
  libelles: Readonly<Record<T, string>>,
): T | "" | null {
  const cherche = normaliser(texte);
  if (cherche === "") return "";
  const valeurs = Object.keys(libelles) as T[];
  return (
    valeurs.find((valeur) => normaliser(libelles[valeur]) === cherche || normaliser(valeur) === cherche) ??
    null
  );
}
