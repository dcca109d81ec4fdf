import type { Deformation } from "../deformation";
import { deformer } from "../deformation";
import type { Rectangle } from "../rectangle";

/** Un tableau d'Excel, qu'Univer libre n'a pas. */
export interface EtatTableau {
  readonly id: string;
  /** Unique dans le classeur. */
  nom: string;
  /** Ligne d'en-tête et ligne des totaux comprises. */
  zone: Rectangle;
  /** Vide : aucun. */
  style: string;
  totaux: boolean;
  boutons: boolean;
  bandes: boolean;
  /** Vrai : un filtre y masque des lignes. */
  filtre: boolean;
}

/** Les lignes de données : au moins une. */
export function donneesDe({ zone, totaux }: EtatTableau): Rectangle {
  return { ...zone, ligne: zone.ligne + 1, lignes: zone.lignes - (totaux ? 2 : 1) };
}

export function enTeteDe({ zone }: EtatTableau): Rectangle {
  return { ...zone, lignes: 1 };
}

/** Un tableau dont toutes les cellules ont été supprimées disparaît avec elles. */
export function deformerTableaux(tableaux: readonly EtatTableau[], deformation: Deformation): EtatTableau[] {
  return tableaux.flatMap((tableau) => {
    const zone = deformer(tableau.zone, deformation);
    if (zone === undefined) return [];
    tableau.zone = zone;
    return [tableau];
  });
}
