import { useState } from "react";

import { retoucher, type Retouches } from "../../equipe/fiche/retouches";

/**
 * Formulaire → ce qui y est commencé. En mémoire seulement, le temps du volet : un coût réel ne se garde ni dans le
 * navigateur, ni ailleurs que dans sa feuille.
 */
const COMMENCEES = new Map<string, object>();

export interface SaisieGardee<B extends object> {
  readonly retouches: Retouches<B>;
  /** Ce que le classeur dit, retouché. */
  readonly saisie: B;
  readonly commencee: boolean;
  readonly changer: (partie: Retouches<B>) => void;
  readonly repartirDuClasseur: () => void;
}

/** Une saisie par-dessus ce que dit le classeur, qui survit à une relecture et à un changement d'écran. */
export function useSaisieGardee<B extends object>(formulaire: string, origine: B): SaisieGardee<B> {
  const [retouches, poser] = useState((COMMENCEES.get(formulaire) ?? {}) as Retouches<B>);
  const garder = (suivantes: Retouches<B>) => {
    COMMENCEES.set(formulaire, suivantes);
    poser(suivantes);
  };
  return {
    retouches,
    saisie: { ...origine, ...retouches },
    commencee: Object.keys(retouches).length > 0,
    changer: (partie) => garder(retoucher(origine, retouches, partie)),
    repartirDuClasseur: () => garder({} as Retouches<B>),
  };
}
