import type { Activite, Fonction, ModeleDeGrille, Rubrique } from "../../../domaine/grille/modele";
import type { PlaceDeGrille } from "../../../domaine/grille/saisie";

/** Ce que l'on remplit en une fois : une activité, ou les indicateurs d'une fonction. */
export type Etape = EtapeDActivite | EtapeDIndicateurs;

interface EtapeCommune {
  /** Propre à chaque étape d'une grille. */
  readonly cle: string;
  readonly rubrique: Rubrique;
  /** De 1 à `total`, parmi celles de sa mission et de sa nature. */
  readonly rang: number;
  readonly total: number;
}

export interface EtapeDActivite extends EtapeCommune {
  readonly nature: "activite";
  readonly activite: Activite;
}

export interface EtapeDIndicateurs extends EtapeCommune {
  readonly nature: "indicateurs";
  readonly fonction: Fonction;
}

/** Toutes les étapes d'un modèle, dans l'ordre de la grille. */
export function etapesDe(modele: ModeleDeGrille): readonly Etape[] {
  return modele.rubriques.flatMap((rubrique) => {
    const fonctions = rubrique.fonctions.filter(({ indicateurs }) => indicateurs.length > 0);
    return [
      ...rubrique.activites.map((activite, rang): Etape => ({
        nature: "activite",
        cle: `activite:${activite.identifiant}`,
        rubrique,
        activite,
        rang: rang + 1,
        total: rubrique.activites.length,
      })),
      ...fonctions.map((fonction, rang): Etape => ({
        nature: "indicateurs",
        cle: `fonction:${fonction.identifiant}`,
        rubrique,
        fonction,
        rang: rang + 1,
        total: fonctions.length,
      })),
    ];
  });
}

/** L'étape où se saisit cette ligne ; `undefined` si le modèle ne l'a pas. */
export function etapeDeLaPlace(
  etapes: readonly Etape[],
  { nature, ligne }: Pick<PlaceDeGrille, "nature" | "ligne">,
): Etape | undefined {
  return etapes.find((etape) =>
    etape.nature === "activite"
      ? nature === "activite" && etape.activite.identifiant === ligne
      : nature === "indicateur" &&
        etape.fonction.indicateurs.some(({ identifiant }) => identifiant === ligne),
  );
}

/** La première ligne de l'étape. */
export function placeDeLEtape(grille: string, etape: Etape): PlaceDeGrille {
  return etape.nature === "activite"
    ? { grille, nature: "activite", ligne: etape.activite.identifiant, politique: "" }
    : {
        grille,
        nature: "indicateur",
        ligne: etape.fonction.indicateurs[0]?.identifiant ?? "",
        politique: "",
      };
}
