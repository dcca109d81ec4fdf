import type { Equipe } from "../equipe/equipe";
import type { Dossier } from "./dossier";

/**
 * Un changement, à faire au dossier tel que le classeur le dit au moment d'écrire : les cellules ont pu changer depuis
 * que l'écran le montre. `null` : ce qu'il devait changer n'y est plus.
 */
export type Geste = (dossier: Dossier) => Dossier | null;

export type GesteDEquipe = (equipe: Equipe) => Equipe | null;

export function surLEquipe(geste: GesteDEquipe): Geste {
  return (dossier) => {
    const equipe = geste(dossier.equipe);
    return equipe === null ? null : { ...dossier, equipe };
  };
}
