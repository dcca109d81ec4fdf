import type { Grille } from "../../../domaine/dossier/dossier";
import { cellulesHorsChamp, type Cellule } from "../../../domaine/grille/champ";
import type { Saisie } from "../../../domaine/grille/saisie";
import type { CelluleFautive, ClasseurDeDossier, FeuilleReperee } from "../../../lecture";

/** Une grille que l'on saisit : ce qu'elle dit, où elle est, et de quoi y écrire. */
export interface GrilleOuverte {
  readonly lu: ClasseurDeDossier;
  readonly grille: Grille;
  /** Sa feuille ; `undefined` si elle a disparu. */
  readonly reperee: FeuilleReperee | undefined;
  readonly fautives: readonly CelluleFautive[];
  /** R-NC-1 : cellule → motif, pour celles qui sont hors du champ déclaré. */
  readonly horsChamp: ReadonlyMap<string, string>;
  /** Le classeur est en lecture seule, ou l'état du dossier verrouille la grille : tout se lit, rien ne se saisit. */
  readonly lectureSeule: boolean;
  readonly saisir: (saisie: Saisie, fait: string) => void;
  readonly montrer: (adresse?: string) => void;
}

type Acces = Pick<GrilleOuverte, "lectureSeule" | "saisir"> & {
  readonly montrer: (feuille: string, adresse?: string) => void;
};

export function ouvrirLaGrille(lu: ClasseurDeDossier, grille: Grille, acces: Acces): GrilleOuverte {
  const reperee = lu.feuilles.get(`grille:${grille.identifiant}`);
  const { politiques, champ } = lu.dossier;
  return {
    lu,
    grille,
    reperee,
    fautives: lu.fautives.get(grille.identifiant) ?? [],
    horsChamp: new Map(
      cellulesHorsChamp({ modele: lu.modele, politiques, champ }).map((cellule) => [
        cleDeCellule(cellule),
        cellule.motif,
      ]),
    ),
    lectureSeule: acces.lectureSeule,
    saisir: acces.saisir,
    montrer: (adresse) => {
      if (reperee !== undefined) acces.montrer(reperee.feuille.nom, adresse);
    },
  };
}

export function cleDeCellule({ activite, politique }: Cellule): string {
  return `${activite}|${politique}`;
}
