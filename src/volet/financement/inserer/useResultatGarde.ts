import { useState } from "react";

import type { Ecriture } from "../../../classeur/inserer";

/** Ce qui vient d'être écrit, et de quoi le défaire. */
export interface Resultat {
  readonly phrase: string;
  /** Ce que l'on en dit encore quand on revient : la cellule a pu changer entre-temps. */
  readonly plusTard: string;
  readonly ecritures: readonly Ecriture[];
}

/** Outil → sa dernière écriture. En mémoire seulement, le temps du volet, comme les saisies commencées. */
const DERNIERES = new Map<string, Resultat>();

export interface ResultatGarde {
  readonly resultat: Resultat | null;
  /** Vrai si l'écran a été quitté depuis : seul ce qui a été fait est encore sûr. */
  readonly retrouve: boolean;
  readonly poser: (resultat: Resultat | null) => void;
}

/** La dernière écriture d'un outil : son « Annuler » survit à un changement d'onglet. */
export function useResultatGarde(outil: string): ResultatGarde {
  const [etat, poserEtat] = useState(() => {
    const resultat = DERNIERES.get(outil) ?? null;
    return { resultat, retrouve: resultat !== null };
  });
  return {
    ...etat,
    poser: (resultat) => {
      if (resultat === null) DERNIERES.delete(outil);
      else DERNIERES.set(outil, resultat);
      poserEtat({ resultat, retrouve: false });
    },
  };
}
