import { useState } from "react";

import { ErreurDeSaisie } from "../../../domaine/erreurs";
import { direErreur, type ErreurDite } from "../../commun/erreurs";

export interface Travail {
  readonly enCours: boolean;
  readonly erreur: ErreurDite | null;
  /** Vrai si le geste est allé au bout ; son échec se dit dans `erreur`. */
  readonly faire: (geste: () => Promise<void>) => Promise<boolean>;
  readonly oublier: () => void;
}

/** Un geste à la fois sur le classeur, et son échec. */
export function useTravail(): Travail {
  const [enCours, poserEnCours] = useState(false);
  const [erreur, poserErreur] = useState<ErreurDite | null>(null);
  const faire = async (geste: () => Promise<void>) => {
    if (enCours) return false;
    poserEnCours(true);
    poserErreur(null);
    try {
      await geste();
      return true;
    } catch (echec) {
      poserErreur(dire(echec));
      return false;
    } finally {
      poserEnCours(false);
    }
  };
  return { enCours, erreur, faire, oublier: () => poserErreur(null) };
}

/** Une saisie fautive se dit telle quelle : elle n'a rien d'imprévu. */
function dire(echec: unknown): ErreurDite {
  return echec instanceof ErreurDeSaisie ? { phrase: echec.message, details: "" } : direErreur(echec);
}
