import { ErreurDeSaisie } from "../domaine/erreurs";

/** Une colonne entière (`B:B`) est admise, pas deux. */
const CELLULES_MAX = 1048576;

/**
 * Une plage arrive toujours comme un tableau de lignes ; une valeur seule est prise pour une plage d'une cellule.
 *
 * @throws ErreurDeSaisie plus d'une colonne entière.
 */
export function enLignes(plage: unknown, argument: string): readonly (readonly unknown[])[] {
  const lignes = Array.isArray(plage) ? (plage as unknown[][]) : [[plage]];
  const largeur = lignes.length > 0 ? (lignes[0] as unknown[]).length : 0;
  if (lignes.length * largeur > CELLULES_MAX) {
    throw new ErreurDeSaisie(
      argument,
      "plus de cellules qu’une colonne entière. Désignez une plage plus petite.",
    );
  }
  return lignes;
}

/** « ligne 3, colonne 2 de notes », à partir de rangs comptés depuis 0. */
export function place(ligne: number, colonne: number, argument: string): string {
  return `ligne ${ligne + 1}, colonne ${colonne + 1} de ${argument}`;
}
