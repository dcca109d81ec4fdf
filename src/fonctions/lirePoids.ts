import { exigerPositif } from "../domaine/saisie/exigerPositif";
import { exigerMemeForme } from "./exigerMemeForme";
import { enLignes, place } from "./plage";
import { estVide } from "./vides";

/**
 * Les poids d'une plage, ligne par ligne ; `undefined` si l'argument est omis. Une cellule vide pèse 0, comme
 * lorsqu'Excel la remet sous la forme d'un 0.
 *
 * @throws ErreurDeSaisie une plage d'une autre forme que les notes (R-SCORE-5), ou un poids négatif ou illisible.
 */
export function lirePoids(plage: unknown, notes: unknown): number[] | undefined {
  if (estOmise(plage)) return undefined;
  const lignes = enLignes(plage, "poids");
  exigerMemeForme({ nom: "poids", lignes }, { nom: "notes", lignes: enLignes(notes, "notes") });
  const poids: number[] = [];
  lignes.forEach((ligne, l) =>
    ligne.forEach((cellule, c) => {
      poids.push(estVide(cellule) ? 0 : exigerPositif(cellule, place(l, c, "poids")));
    }),
  );
  return poids;
}

/** Un argument-plage omis arrive seul, ou dans un tableau d'une cellule. */
function estOmise(plage: unknown): boolean {
  if (!Array.isArray(plage)) return estVide(plage);
  const lignes = plage as unknown[][];
  return lignes.length === 1 && lignes[0]?.length === 1 && estVide(lignes[0][0]);
}
