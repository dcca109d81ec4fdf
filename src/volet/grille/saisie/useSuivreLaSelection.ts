import { useEffect, useEffectEvent } from "react";

import type { PlaceDeGrille } from "../../../domaine/grille/saisie";
import type { Suivi } from "../../suivi/Suivi";
import { estUnChamp } from "./touches";

/** Appelle `aller` quand l'utilisateur sélectionne une autre ligne de grille, jamais pendant qu'il écrit dans le volet. */
export function useSuivreLaSelection(
  suivi: Suivi,
  actif: boolean,
  aller: (place: PlaceDeGrille) => void,
): void {
  const surSelection = useEffectEvent((place: PlaceDeGrille) => {
    if (actif && !onEcrit()) aller(place);
  });
  useEffect(() => {
    let connue = suivi.instantane().selection;
    return suivi.abonner(() => {
      const { selection } = suivi.instantane();
      if (selection === connue) return;
      connue = selection;
      if (selection !== null) surSelection(selection);
    });
  }, [suivi]);
}

// Parti dans la feuille, le focus laisse au volet son dernier élément actif : seul, il ne dit pas que l'on y écrit.
function onEcrit(): boolean {
  return document.hasFocus() && estUnChamp(document.activeElement);
}
