import type { PlaceDeGrille, Saisie } from "../../domaine/grille/saisie";
import type { ClasseurDeDossier } from "../../lecture";
import { identifiantDeLigne } from "../../plan/identifiants";

export function estLaMemePlace(a: PlaceDeGrille, b: PlaceDeGrille): boolean {
  return a.grille === b.grille && a.nature === b.nature && a.ligne === b.ligne && a.politique === b.politique;
}

/** Vrai si la feuille de cette grille a toujours cette ligne. */
export function existeEncore(
  { feuilles }: ClasseurDeDossier,
  { grille, nature, ligne }: PlaceDeGrille,
): boolean {
  return feuilles.get(`grille:${grille}`)?.lignes.has(identifiantDeLigne(nature, ligne)) ?? false;
}

/** La ligne d'une saisie, et la politique d'une note. */
export function placeDeLaSaisie(saisie: Saisie): PlaceDeGrille {
  const { grille } = saisie;
  if (saisie.nature === "indicateur")
    return { grille, nature: "indicateur", ligne: saisie.indicateur, politique: "" };
  const politique = saisie.nature === "note" ? saisie.politique : "";
  return { grille, nature: "activite", ligne: saisie.activite, politique };
}
