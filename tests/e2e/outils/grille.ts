import type { CelluleDeLHote } from "./page";

/** Les notes d'une mission pour une politique, et son pourcentage, dans une feuille « CTG Grille ». */
export interface ColonneDeNotes {
  /** De haut en bas. */
  readonly notes: readonly string[];
  readonly pourcentage: string;
}

/**
 * La première mission, dans la colonne de cette politique : les notes vont de la première cellule à saisir jusqu'à la
 * première formule, qui est le pourcentage.
 */
export function premiereMission(
  cellules: Readonly<Record<string, CelluleDeLHote>>,
  politique: string,
): ColonneDeNotes {
  const entete = Object.keys(cellules).find((adresse) => cellules[adresse]?.valeur === politique);
  const mission = Object.keys(cellules).find((adresse) =>
    String(cellules[adresse]?.valeur).startsWith("Mission 1"),
  );
  if (!entete || !mission) throw new Error(`Pas de mission 1 pour « ${politique} ».`);
  const colonne = entete.replace(/\d+/, "");
  const notes: string[] = [];
  for (let ligne = Number(mission.replace(/\D+/, "")) + 1; ; ligne++) {
    const adresse = `${colonne}${ligne}`;
    if (cellules[adresse]?.formule !== undefined) return { notes, pourcentage: adresse };
    notes.push(adresse);
  }
}
