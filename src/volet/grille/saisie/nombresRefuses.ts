import type { PlaceDeGrille } from "../../../domaine/grille/saisie";
import type { ClasseurDeDossier } from "../../../lecture";
import { Observable } from "../../commun/Observable";
import { estLaMemePlace } from "../../suivi/places";

/** Ce que l'on a écrit pour le nombre d'un indicateur, et qui n'en est pas un. */
export interface NombreRefuse {
  readonly place: PlaceDeGrille;
  readonly texte: string;
  /** Le nombre de la cellule quand on l'a écrit : si elle en dit un autre depuis, c'est lui qui vaut. */
  readonly nombre: number | null;
}

interface Etat {
  readonly refuses: readonly NombreRefuse[];
}

/** En mémoire, le temps du volet : ce qu'une cellule ne peut pas recevoir n'a pas d'autre endroit où attendre. */
class NombresRefuses extends Observable<Etat> {
  constructor() {
    super({ refuses: [] });
  }

  garder(refuse: NombreRefuse): void {
    this.changer({ refuses: [...this.sans(refuse.place), refuse] });
  }

  oublier(place: PlaceDeGrille): void {
    const refuses = this.sans(place);
    if (refuses.length < this.etat.refuses.length) this.changer({ refuses });
  }

  private sans(place: PlaceDeGrille): readonly NombreRefuse[] {
    return this.etat.refuses.filter((autre) => !estLaMemePlace(autre.place, place));
  }
}

export const nombresRefuses = new NombresRefuses();

export function placeDeLIndicateur(grille: string, indicateur: string): PlaceDeGrille {
  return { grille, nature: "indicateur", ligne: indicateur, politique: "" };
}

/** Ceux que la grille n'a pas remplacés depuis par un nombre. */
export function encoreRefuses(
  refuses: readonly NombreRefuse[],
  { dossier }: Pick<ClasseurDeDossier, "dossier">,
): readonly NombreRefuse[] {
  return refuses.filter(({ place, nombre }) => {
    const grille = dossier.grilles.find(({ identifiant }) => identifiant === place.grille);
    return grille !== undefined && (grille.reponses.indicateurs[place.ligne]?.nombre ?? null) === nombre;
  });
}
