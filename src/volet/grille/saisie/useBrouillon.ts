import { useEffect, useLayoutEffect, useRef, useState } from "react";

export interface Brouillon {
  readonly texte: string;
  readonly changer: (texte: string) => void;
  /** À la sortie du champ. */
  readonly rendre: () => void;
}

/**
 * Un texte que l'on écrit, enregistré à la sortie du champ et non à chaque frappe ; aussi quand le champ disparaît : en
 * changeant d'activité, de vue ou d'onglet, rien ne se perd. Tant qu'on l'écrit, ce que dit la cellule ne le remplace
 * pas.
 */
export function useBrouillon(valeur: string, enregistrer: (texte: string) => void): Brouillon {
  const [commence, poser] = useState<string | null>(null);
  const dernier = useRef({ commence, valeur, enregistrer });
  useLayoutEffect(() => {
    dernier.current = { commence, valeur, enregistrer };
  });
  useEffect(() => () => remettre(dernier.current), []);
  return {
    texte: commence ?? valeur,
    changer: poser,
    rendre: () => {
      remettre({ commence, valeur, enregistrer });
      poser(null);
    },
  };
}

interface ARemettre {
  readonly commence: string | null;
  readonly valeur: string;
  readonly enregistrer: (texte: string) => void;
}

function remettre({ commence, valeur, enregistrer }: ARemettre): void {
  const texte = commence?.trim();
  if (texte !== undefined && texte !== valeur) enregistrer(texte);
}
