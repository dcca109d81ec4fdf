import { ErreurDeSaisie } from "../domaine/erreurs";
import { exigerPositif } from "../domaine/saisie/exigerPositif";
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
  exigerMemeForme(lignes, enLignes(notes, "notes"));
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

type Lignes = readonly (readonly unknown[])[];

function exigerMemeForme(poids: Lignes, notes: Lignes): void {
  if (forme(poids) !== forme(notes)) {
    throw new ErreurDeSaisie(
      "poids",
      `la plage fait ${forme(poids)}, celle des notes ${forme(notes)}. Donnez deux plages de même forme.`,
    );
  }
}

function forme(lignes: Lignes): string {
  return `${lignes.length} × ${lignes[0]?.length ?? 0}`;
}
