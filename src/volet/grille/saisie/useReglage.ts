import { useState } from "react";

export interface Reglage {
  readonly valeur: boolean;
  readonly changer: (valeur: boolean) => void;
}

/** Un réglage de la saisie, gardé d'une ouverture à l'autre ; si le navigateur refuse, il dure autant que l'écran. */
export function useReglage(nom: string, defaut: boolean): Reglage {
  const cle = `ctg-saisie ${nom}`;
  const [valeur, poser] = useState(() => lire(cle) ?? defaut);
  const changer = (suivante: boolean) => {
    poser(suivante);
    garder(cle, suivante);
  };
  return { valeur, changer };
}

// Dans un cadre tiers, la mémoire du navigateur peut être interdite : y accéder lève une erreur.
function lire(cle: string): boolean | null {
  try {
    const texte = window.localStorage.getItem(cle);
    return texte === null ? null : texte === "oui";
  } catch {
    return null;
  }
}

function garder(cle: string, valeur: boolean): boolean {
  try {
    window.localStorage.setItem(cle, valeur ? "oui" : "non");
    return true;
  } catch {
    return false;
  }
}
