import { useCallback, useState } from "react";

import { garderLaSaisie, retrouverLaSaisie, type Saisie } from "./saisie";

const memoire = () => window.sessionStorage;

/** La saisie en cours, qui survit aux changements d'onglet et au rechargement du volet. */
export function useSaisie(classeur: string): [Saisie, (saisie: Saisie) => void] {
  const [saisie, poser] = useState(() => retrouverLaSaisie(memoire, classeur));
  const changer = useCallback(
    (suivante: Saisie) => {
      poser(suivante);
      garderLaSaisie(memoire, classeur, suivante);
    },
    [classeur],
  );
  return [saisie, changer];
}
