import { dernierJour, ecrireJour, premierJour } from "../../../domaine/equipe/jours";

/** Des mois choisis sur la frise, par leur rang (0 à 11) ; `courant` est celui qui a le focus. */
export interface Selection {
  readonly ancre: number;
  readonly courant: number;
}

export function unSeul(rang: number): Selection {
  return { ancre: rang, courant: rang };
}

export function contient({ ancre, courant }: Selection, rang: number): boolean {
  return Math.min(ancre, courant) <= rang && rang <= Math.max(ancre, courant);
}

/**
 * La sélection après une touche ; `null` si la touche ne déplace pas.
 *
 * @param etendre Maj est enfoncée : l'ancre reste où elle est.
 */
export function deplacer(selection: Selection, touche: string, etendre: boolean): Selection | null {
  const courant = rangVise(touche, selection.courant);
  if (courant === null) return null;
  return etendre ? { ...selection, courant } : unSeul(courant);
}

function rangVise(touche: string, rang: number): number | null {
  switch (touche) {
    case "ArrowRight":
      return Math.min(rang + 1, 11);
    case "ArrowLeft":
      return Math.max(rang - 1, 0);
    case "Home":
      return 0;
    case "End":
      return 11;
    default:
      return null;
  }
}

/** Le mois que désigne un point de l'écran, ramené aux bords quand il en sort. */
export function rangAuPoint(x: number, { left, width }: Pick<DOMRect, "left" | "width">): number {
  return Math.min(11, Math.max(0, Math.floor(((x - left) / width) * 12)));
}

/** Du premier jour du premier mois au dernier du dernier, AAAA-MM-JJ. */
export function joursDe({ ancre, courant }: Selection, annee: number): { debut: string; fin: string } {
  return {
    debut: ecrireJour(premierJour(annee * 12 + Math.min(ancre, courant))),
    fin: ecrireJour(dernierJour(annee * 12 + Math.max(ancre, courant))),
  };
}
