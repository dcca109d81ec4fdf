import { exigerPositif } from "../domaine/saisie/exigerPositif";
import { enLignes, place } from "./plage";
import { zeroSiVide } from "./vides";

/**
 * Les parts d'une clé de répartition, dans la forme de sa plage ; une cellule vide vaut 0.
 *
 * @throws ErreurDeSaisie une part négative ou illisible.
 */
export function lireCle(plage: unknown): number[][] {
  return enLignes(plage, "clé").map((ligne, l) =>
    ligne.map((cellule, c) => exigerPositif(zeroSiVide(cellule), place(l, c, "clé"))),
  );
}
