import { useState } from "react";

import type { Partie } from "../../../domaine/instruction/instruction";

const CLE = "ctg-echange partie";

/** Pour qui l'on travaille, gardé d'une ouverture à l'autre ; si le navigateur refuse, le choix dure autant que l'écran. */
export function usePartie(): readonly [Partie, (partie: Partie) => void] {
  const [partie, poser] = useState<Partie>(lire);
  const choisir = (choisie: Partie) => {
    poser(choisie);
    garder(choisie);
  };
  return [partie, choisir];
}

// Dans un cadre tiers, la mémoire du navigateur peut être interdite : y accéder lève une erreur.
function lire(): Partie {
  try {
    return window.localStorage.getItem(CLE) === "caf" ? "caf" : "agent";
  } catch {
    return "agent";
  }
}

function garder(partie: Partie): boolean {
  try {
    window.localStorage.setItem(CLE, partie);
    return true;
  } catch {
    return false;
  }
}
