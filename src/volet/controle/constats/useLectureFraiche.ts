import { useEffect } from "react";

import type { ClasseurDeDossier } from "../../../lecture";
import { useObservable } from "../../commun/useObservable";
import type { Suivi } from "../../suivi/Suivi";

/**
 * Fait relire le classeur quand les valeurs de ses formules ne suivent plus ses réponses : une réponse saisie dans le
 * volet s'écrit sans les relire. D'ici là, le contrôle n'en dit rien.
 */
export function useLectureFraiche(suivi: Suivi, lu: ClasseurDeDossier): void {
  const { enAttente } = useObservable(suivi).saisies;
  const aRelire = lu.source.valeursPerimees === true && enAttente === 0;
  useEffect(() => {
    if (aRelire) void suivi.relire();
  }, [suivi, lu, aRelire]);
}
