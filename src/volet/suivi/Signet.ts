import type { PlaceDeGrille } from "../../domaine/grille/saisie";

/** Le signet attend que l'on s'arrête : l'écrire à chaque pas ferait deux allers-retours de plus par réponse. */
const REPOS_EN_MILLISECONDES = 2000;

interface Conditions {
  readonly ecrire: (place: PlaceDeGrille) => Promise<void>;
  /** Faux pendant que le classeur se lit ou s'écrit : le signet n'a jamais la priorité. */
  readonly estLibre: () => boolean;
  readonly surPanne: (erreur: unknown) => void;
}

/** Écrit là où l'on en est, sans presser : la dernière place seule compte. */
export class Signet {
  private minuterie: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly conditions: Conditions) {}

  poser(place: PlaceDeGrille): void {
    clearTimeout(this.minuterie);
    this.minuterie = setTimeout(() => this.ecrireOuAttendre(place), REPOS_EN_MILLISECONDES);
  }

  private ecrireOuAttendre(place: PlaceDeGrille): void {
    const { ecrire, estLibre, surPanne } = this.conditions;
    if (estLibre()) ecrire(place).catch(surPanne);
    else this.poser(place);
  }
}
