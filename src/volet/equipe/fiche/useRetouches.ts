import { useState } from "react";

import type { FicheSaisie } from "./champs";
import type { Retouches } from "./retouches";

/**
 * Poste → sa fiche commencée. En mémoire seulement, le temps du volet : un salaire ne se garde ni dans le navigateur, ni
 * ailleurs que dans sa feuille.
 */
const COMMENCEES = new Map<string, Retouches<FicheSaisie>>();

/** Les retouches d'une fiche, qui survivent à une relecture du classeur et à un changement d'écran. */
export function useRetouches(
  poste: string,
): [Retouches<FicheSaisie>, (retouches: Retouches<FicheSaisie>) => void] {
  const [retouches, poser] = useState<Retouches<FicheSaisie>>(() => COMMENCEES.get(poste) ?? {});
  const changer = (suivantes: Retouches<FicheSaisie>) => {
    COMMENCEES.set(poste, suivantes);
    poser(suivantes);
  };
  return [retouches, changer];
}
