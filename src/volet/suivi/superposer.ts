import type { EtatDuClasseur } from "../../classeur";
import { appliquerSaisie, type Saisie } from "../../domaine/grille/saisie";
import type { CelluleFautive } from "../../lecture";

/** Ce que le classeur dira une fois ces saisies écrites : les écrans n'attendent pas Excel. */
export function superposer(etat: EtatDuClasseur, saisies: readonly Saisie[]): EtatDuClasseur {
  const { lecture } = etat;
  if (lecture.etat !== "lu" || saisies.length === 0) return etat;
  const fautives = new Map(
    [...lecture.fautives].map(([grille, cellules]): [string, readonly CelluleFautive[]] => [
      grille,
      cellules.filter((cellule) => !saisies.some((saisie) => laCorrige(saisie, grille, cellule))),
    ]),
  );
  return {
    ...etat,
    lecture: { ...lecture, dossier: saisies.reduce(appliquerSaisie, lecture.dossier), fautives },
  };
}

function laCorrige(saisie: Saisie, grille: string, { activite, politique }: CelluleFautive): boolean {
  return (
    saisie.nature === "note" &&
    saisie.grille === grille &&
    saisie.activite === activite &&
    saisie.politique === politique
  );
}
